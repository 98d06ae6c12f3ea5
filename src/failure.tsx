import { Component, type ReactNode } from "react";
import { messageOf } from "#domain/message-of.ts";
import { t } from "#i18n/text.ts";

/** Instead of a map with parts missing, which would be a false picture: what happened. */
export function Failure({ message }: { message: string }) {
  return (
    <div className="failure" role="alert">
      <h1>{t("The map cannot be shown")}</h1>
      <p lang="en">{message}</p>
      <p>{t("Nothing is drawn, because a part of the picture would be a false one.")}</p>
      <button type="button" onClick={() => location.reload()}>
        {t("Try again")}
      </button>
    </div>
  );
}

/** What fails while it is drawn takes the whole screen with it, and says so. */
export class FailureGuard extends Component<{ children: ReactNode }, { message: string | null }> {
  override state: { message: string | null } = { message: null };

  static getDerivedStateFromError(error: unknown) {
    return { message: messageOf(error) };
  }

  override render() {
    const { message } = this.state;
    return message === null ? this.props.children : <Failure message={message} />;
  }
}
