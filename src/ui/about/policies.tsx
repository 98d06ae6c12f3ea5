import { sayIn, type Theatre } from "#domain/theatre.ts";
import { language, rich, t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";

/** What the map is not for. */
export function Safety() {
  return (
    <>
      <p>
        {rich(
          "<b>Do not decide by this map where to go, stay or return.</b> It is late, coarse and made of claims. For evacuation and alerts turn to the official services where you are.",
          { b: (words) => <strong key="b">{words}</strong> },
        )}
      </p>
      <ul>
        <li>
          {t(
            "No positions of units, no air defence, no supply, no live reports: nothing to aim by.",
          )}
        </li>
        <li>
          {t("Only what others have already published, no finer and no faster than they did.")}
        </li>
        <li>{t("Not for navigation, and not a source for settling bets or contracts.")}</li>
        <li>
          {t(
            "No accounts, no trackers. No requests to third parties, unless you open an address yourself in “{add}” or “{basemap}”; nothing stored on your device, unless you tick “{keep}” or “{remember}” in one of these or in “{change}”. The view is in the address bar only; it stays in your browser’s history like any page.",
            {
              add: t("Add a mapper’s maps"),
              keep: t("Keep on this device"),
              remember: t("Remember on this device"),
              change: t("Change"),
              basemap: t("Detailed basemap"),
            },
          )}
        </li>
      </ul>
    </>
  );
}

/** Legal status, and why names and lines are as they are. */
export function Boundaries() {
  const { law, naming } = useApp((state) => state.register.theatre);
  return (
    <>
      <p>
        {t(
          "Borders, names and colours imply no opinion on the legal status of any territory. Who says that they hold a place, who is shown to hold it, and whose it is in law are three different things; this map shows the first two.",
        )}
      </p>
      {law && <p>{sayIn(law, language())}</p>}
      {naming && <p>{sayIn(naming, language())}</p>}
    </>
  );
}

/** How to report a mistake and what happens then. */
export function Corrections() {
  return (
    <p>
      {rich(
        "Something wrong or missing? The forms below check what you write by the register’s own rules and make a file or a text of it, to be filed as an issue in the project’s repository; they send nothing. Records are never edited silently: a wrong one stays, and a new, dated record takes it back (<code>retracts</code>) and says why. What the map showed on a day can always be traced. What each day newly brought is also a <a>feed to subscribe to</a> (JSON Feed, the last 90 days with data).",
        {
          code: (words) => <code key="code">{words}</code>,
          a: (words) => (
            <a key="feed" href="theatre/feed.json">
              {words}
            </a>
          ),
        },
      )}
    </p>
  );
}

function licences({ licences }: Theatre): readonly (readonly [what: string, terms: string])[] {
  return [
    [t("Code"), "Apache License 2.0"],
    [
      t("Statements"),
      t("Summaries in our own sentences, CC BY 4.0; the sources keep their rights"),
    ],
    ...(licences ?? []).map(
      ({ what, terms }) => [sayIn(what, language()), sayIn(terms, language())] as const,
    ),
  ];
}

/** Terms of the code and of each kind of data. */
export function Licences() {
  const theatre = useApp((state) => state.register.theatre);
  return (
    <dl className="about-licences">
      {licences(theatre).map(([what, terms]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{terms}</dd>
        </div>
      ))}
    </dl>
  );
}
