import { t } from "#i18n/text.ts";
import { dismissNotices } from "#state/actions.ts";
import { useApp, useAppStore } from "./app-context.tsx";
import "./notices.css";

/** What went wrong or was not understood, in words, until the reader dismisses it. */
export function Notices() {
  const store = useAppStore();
  const notices = useApp((state) => state.notices);
  return (
    <div className="notices" role="status">
      {notices.length > 0 && (
        <div className="notices-box">
          <ul>
            {notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
          <button type="button" onClick={() => dismissNotices(store)}>
            {t("Dismiss")}
          </button>
        </div>
      )}
    </div>
  );
}
