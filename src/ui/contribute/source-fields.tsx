import { EMPTY_SOURCE, NOT_LISTED, type SourceDraft } from "#domain/draft.ts";
import { publisherId } from "#domain/ids.ts";
import { SOURCE_KINDS } from "#domain/theatre.ts";
import { t } from "#i18n/text.ts";
import { useApp } from "#ui/shared/app-context.tsx";
import { sourceKind } from "#ui/shared/source-kind.ts";
import { Problems, SelectField, TextField, TickField } from "./fields.tsx";
import { FindField } from "./find-field.tsx";
import { useField } from "./form-context.tsx";
import { publisherGroups } from "./groups.ts";
import type { PartProps } from "./use-draft.ts";

/** Where it can be read: one source or more. */
export function SourceFields({ form: { draft, change } }: PartProps) {
  const { id, problems } = useField("sources");
  const put = (sources: readonly SourceDraft[]) => {
    // Their numbers move, so that nothing said of any of them holds any more.
    const fields = draft.sources.flatMap((source, at) => fieldNames(at, source));
    change({ sources }, ["sources", ...fields]);
  };
  return (
    <>
      {draft.sources.map((source, at) => (
        // Sources have no identity but their place; a removed one shifts the texts of those after it.
        // biome-ignore lint/suspicious/noArrayIndexKey: fields are controlled, their order is their name
        <fieldset key={at}>
          <legend>
            {draft.sources.length === 1
              ? t("Where it can be read")
              : t("Source {number, number}", { number: at + 1 })}
          </legend>
          {at === 0 && (
            <div id={id} tabIndex={-1}>
              <Problems id={id} problems={problems} />
            </div>
          )}
          <OneSource
            at={at}
            source={source}
            onChange={(changes, fields) => {
              const sources = draft.sources.map((one, other) =>
                other === at ? { ...one, ...changes } : one,
              );
              change({ sources }, ["sources", ...fields.map((field) => `sources.${at}.${field}`)]);
            }}
          />
          {draft.sources.length > 1 && (
            <button
              type="button"
              className="button"
              onClick={() => put(draft.sources.filter((_, other) => other !== at))}
            >
              {t("Remove source {number, number}", { number: at + 1 })}
            </button>
          )}
        </fieldset>
      ))}
      <button
        type="button"
        className="button contribute-add"
        onClick={() => change({ sources: [...draft.sources, EMPTY_SOURCE] }, ["sources"])}
      >
        {t("Add another source")}
      </button>
    </>
  );
}

function fieldNames(at: number, source: SourceDraft): readonly string[] {
  const own = Object.keys(source).map((field) => `sources.${at}.${field}`);
  return [...own, ...Object.keys(source.card).map((field) => `sources.${at}.card.${field}`)];
}

interface OneSourceProps {
  readonly at: number;
  readonly source: SourceDraft;
  readonly onChange: (changes: Partial<SourceDraft>, fields: readonly string[]) => void;
}

function OneSource({ at, source, onChange }: OneSourceProps) {
  const register = useApp((state) => state.register);
  const set = (field: "title" | "url" | "date" | "via") => (value: string) =>
    onChange({ [field]: value }, [field]);
  const name = `sources.${at}`;
  return (
    <>
      <FindField
        name={`${name}.publisher`}
        label={t("Publisher")}
        value={source.publisher}
        chosen={register.sources.get(publisherId(source.publisher))?.name ?? source.publisher}
        find={(text) => publisherGroups(register, text)}
        onChange={(publisher) => onChange({ publisher }, ["publisher"])}
      />
      {source.publisher === NOT_LISTED && <NewCard at={at} source={source} onChange={onChange} />}
      <TextField
        name={`${name}.title`}
        label={t("Title")}
        hint={t("As the publisher gave it.")}
        value={source.title}
        onChange={set("title")}
      />
      <TextField
        name={`${name}.url`}
        label={t("Address")}
        type="url"
        optional
        value={source.url}
        onChange={set("url")}
      />
      <TextField
        name={`${name}.date`}
        label={t("Published on")}
        type="date"
        optional
        value={source.date}
        onChange={set("date")}
      />
      {source.date !== "" && (
        <TickField
          name={`${name}.dateMonth`}
          label={t("Only the month is known")}
          value={source.dateMonth}
          onChange={(dateMonth) => onChange({ dateMonth }, ["date"])}
        />
      )}
      <TextField
        name={`${name}.via`}
        label={t("Read through")}
        hint={t("Who passed it on, if you did not read it at the publisher’s.")}
        optional
        value={source.via}
        onChange={set("via")}
      />
    </>
  );
}

/** What a source card needs. */
function NewCard({ at, source, onChange }: OneSourceProps) {
  const { card } = source;
  const field = (own: keyof typeof card) => ({
    name: `sources.${at}.card.${own}`,
    value: card[own],
    onChange: (value: string) => onChange({ card: { ...card, [own]: value } }, [`card.${own}`]),
  });
  return (
    <div className="contribute-further">
      <p className="contribute-hint">
        {t("Becomes a further record, for the editors to look at.")}
      </p>
      <TextField {...field("name")} label={t("Name")} />
      <SelectField
        {...field("kind")}
        label={t("Kind")}
        none={t("(none chosen)")}
        options={SOURCE_KINDS.map((kind) => ({ value: kind, label: sourceKind(kind) }))}
      />
      <TextField
        {...field("affiliation")}
        label={t("Affiliation")}
        hint={t("Owner, state, side; or “not checked”.")}
      />
      <TextField
        {...field("method")}
        label={t("Method")}
        hint={t("How it comes to know what it publishes.")}
      />
      <TextField {...field("delay")} label={t("Delay")} optional />
      <TextField
        {...field("licence")}
        label={t("Licence")}
        hint={t("For example: all rights reserved; cited with a link.")}
      />
      <TextField {...field("link")} label={t("Address of its site")} type="url" optional />
      <TextField
        {...field("id")}
        label={t("Short name")}
        hint={t("Lower-case letters, digits, hyphens. Made of the name if left empty.")}
        optional
      />
    </div>
  );
}
