import { t } from "#i18n/text.ts";
import type { Contributing, Ready, ReadyFile, Warning } from "#state/contributing.ts";
import { CopyText } from "#ui/share/copy-text.tsx";
import { webAddress } from "#ui/shared/web-address.ts";
import { readyWords, Warnings } from "./ready-warnings.tsx";
import { takeFocus } from "./take-focus.ts";
import "#ui/share/share.css";

interface ReadyPartProps {
  readonly ready: Ready;
  readonly warnings: readonly Warning[];
  readonly contributing: Contributing;
  readonly onTaken: () => void;
}

/** What came out of a form without problems: files, text, and the way to the repository. */
export function ReadyPart({ ready, warnings, contributing, onTaken }: ReadyPartProps) {
  return (
    <section className="contribute-ready" aria-label={t("What came out")}>
      <h3 tabIndex={-1} ref={takeFocus}>
        {readyWords(warnings)}
      </h3>
      <Warnings warnings={warnings} />
      {ready.files.length > 0 && (
        <>
          <h4>{t("{count, plural, one {File} other {Files}}", { count: ready.files.length })}</h4>
          <ul className="contribute-files">
            {ready.files.map((file) => (
              <li key={file.path}>
                <FileLine
                  file={file}
                  onSave={() => {
                    contributing.save(file);
                    onTaken();
                  }}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>{t("Text")}</h4>
      <div className="share-body contribute-copy" onCopy={onTaken}>
        <CopyText
          label={t("The same as text, for an issue or a message")}
          text={ready.text}
          shown
          onCopied={onTaken}
        />
      </div>
      <h4>{t("To the project’s repository")}</h4>
      <Repository ready={ready} repository={contributing.repository} onTaken={onTaken} />
    </section>
  );
}

function FileLine({ file, onSave }: { file: ReadyFile; onSave: () => void }) {
  const { path, name, after, isNew } = file;
  return (
    <>
      <p>
        <code>{path}</code>{" "}
        {isNew
          ? t("A new file.")
          : after === null
            ? t("The whole file; the new record is the first one.")
            : t("The whole file; the new record stands after {id}. Nothing else is changed.", {
                id: after,
              })}
      </p>
      <button type="button" className="button" onClick={onSave}>
        {t("Save {name}", { name })}
      </button>
    </>
  );
}

interface RepositoryProps {
  readonly ready: Ready;
  readonly repository: string | null;
  readonly onTaken: () => void;
}

function Repository({ ready: { link }, repository, onTaken }: RepositoryProps) {
  if (link === null || repository === null) {
    return (
      <p>
        {t(
          "This copy of the app was not told where its repository is: take the file or the text to where you got it from.",
        )}
      </p>
    );
  }
  return (
    <>
      <p>
        {t(
          "The link opens {host}, another site, with what you wrote in its address; there you see it and decide whether to send it. It needs an account there.",
          { host: link.host },
        )}
        {link.shortened && (
          <strong>
            {" "}
            {t("It is too long for a link: copy the text first, and paste it there.")}
          </strong>
        )}
      </p>
      <a
        className="button contribute-link"
        href={webAddress(link.href)}
        target="_blank"
        rel="noopener noreferrer"
        onClick={onTaken}
      >
        {t("Open an issue at {host}", { host: link.host })}
        <span aria-hidden="true"> ↗</span>
      </a>
    </>
  );
}
