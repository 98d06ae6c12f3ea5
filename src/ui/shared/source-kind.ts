import { t } from "#i18n/text.ts";

/** A kind of sources in words; one that is not known here stays as it is. */
export function sourceKind(kind: string): string {
  const names: Readonly<Record<string, string>> = {
    mapper: t("mapper"),
    official: t("official"),
    institute: t("institute"),
    agency: t("agency"),
    "state-media": t("state media"),
    newsroom: t("newsroom"),
    broadcaster: t("broadcaster"),
    aggregator: t("aggregator"),
    encyclopedia: t("encyclopedia"),
    dataset: t("dataset"),
  };
  return names[kind] ?? kind.replace("-", " ");
}
