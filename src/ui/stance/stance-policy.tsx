import { type Stance, stancesOf } from "#domain/stance.ts";
import { sayIn } from "#domain/theatre.ts";
import { language, t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { stanceMeaning, stanceName } from "#ui/shared/stance-words.ts";
import { webAddress } from "#ui/shared/web-address.ts";

/** What a stance is, what it never changes, and each one with what it rests on. */
export function StancePolicy() {
  const stances = useApp((state) => stancesOf(state.register.theatre));
  return (
    <>
      <p>
        {t(
          "A stance is a way of presenting the same record: how legal borders are drawn, which name of a place comes first, what is said of an area’s legal status, and which word stands for what a mapper shows.",
        )}
      </p>
      <p>
        <strong>
          {t(
            "It never changes who said what, which places are disputed, any figure, any colour or mark of a claim, or a source.",
          )}
        </strong>{" "}
        {t(
          "A stance that is not the first is named in the page’s title and above the timeline; link and files name the stance always.",
        )}
      </p>
      <p>
        {t(
          "Everybody begins with “{usual}”, because a map that takes one side’s border for granted makes a choice for its readers without saying so. To show a stance is not to agree with it, and to show who holds a place is not to recognise it.",
          { usual: stanceName(stances[0]) },
        )}
      </p>
      <dl className="stance-list">
        {stances.map((stance) => (
          <Described key={stance.id} stance={stance} />
        ))}
      </dl>
      <p>
        {t(
          "Complaints about borders and names are welcome and are judged by this policy, calmly and in public: open an issue in the project’s repository.",
        )}
      </p>
    </>
  );
}

function Described({ stance }: { stance: Stance }) {
  return (
    <div>
      <dt>{stanceName(stance)}</dt>
      <dd>
        <p>{stanceMeaning(stance)}</p>
        {stance.basis.length > 0 && (
          <ul>
            {stance.basis.map(({ text, url }) => {
              const words = sayIn(text, language());
              const address = webAddress(url);
              return (
                <li key={words}>
                  {words}{" "}
                  {address && (
                    <a href={address} target="_blank" rel="noopener noreferrer">
                      {new URL(address).host}
                    </a>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </dd>
    </div>
  );
}
