import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { namedSources } from "#domain/agreement.ts";
import { findingsOf } from "#domain/disagreement.ts";
import { heldGround } from "#domain/held-ground.ts";
import { differingRange, partsOf } from "#domain/parts.ts";
import { picturesOn } from "#domain/pictures.ts";
import { mainName } from "#domain/place.ts";
import { speak } from "#i18n/text.ts";
import { setAgree } from "#state/actions.ts";
import { selectDisagreementLens, selectFindings } from "#state/select-disagreement.ts";
import { selectLens } from "#state/select-lens.ts";
import { selectView } from "#state/select-view.ts";
import { createAppStore } from "#state/store.ts";
import { Agree } from "#ui/disagreement/agree.tsx";
import { agreeSentence } from "#ui/disagreement/agree-words.ts";
import { DisagreementPanel } from "#ui/disagreement/disagreement-panel.tsx";
import { Held } from "#ui/disagreement/held.tsx";
import { LISTED, listedPlaces, offered, sortListed } from "#ui/disagreement/listing.ts";
import { Parts } from "#ui/disagreement/parts.tsx";
import { partLabel, partNote, placeCount } from "#ui/disagreement/words.ts";
import { AppProvider } from "#ui/shared/app-context.tsx";
import { areaRange } from "#ui/shared/area-words.ts";
import { rangeWords, settlementWords } from "#ui/shared/km.ts";
import { bareFigures } from "../../support/bare-figures.ts";
import fc from "../../support/property.ts";
import { day, realRegister } from "../../support/theatres.ts";

const register = await realRegister();
const areas = register.dossiers.map((_, index) => (index % 40) + 0.4);
const store = createAppStore(register, {
  day: day("2025-12-02"),
  screen: "disagreement",
  areas,
});
const view = selectView(store.getState());
const { mappers } = register.theatre;
const parties = register.theatre.parties.map(({ id }) => id);
const findings = findingsOf(view, picturesOn(register, mappers, view.slice.validAt)).list;
const parts = partsOf(findings, areas, parties);
const held = parties.map((party) => heldGround(register, view, mappers, areas, party));

const html = (element: React.ReactNode) =>
  renderToStaticMarkup(<AppProvider store={store}>{element}</AppProvider>);

describe("a range of km²", () => {
  it.each([
    [0, 0, "none"],
    [0, 0.4, "none"],
    [0, 783.2, "up to 784 km²"],
    [0.6, 783.2, "up to 784 km²"],
    [299.4, 783.2, "299 to 784 km²"],
    [1154, 1896, "1,150 to 1,900 km²"],
    [999.9, 1000.5, "999 to 1,010 km²"],
    [1150, 1150.3, "1,150 km² by settlement, by every count"],
    [12, 12, "12 km² by settlement, by every count"],
  ])("from %d to %d is %s", (least, most, words) => {
    expect(rangeWords({ least, most })).toBe(words);
  });

  it("is rounded outwards and never one figure alone", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 700_000, noNaN: true }),
        fc.double({ min: 0, max: 700_000, noNaN: true }),
        (a, b) => {
          const [least, most] = [Math.min(a, b), Math.max(a, b)];
          const words = rangeWords({ least, most });
          expect(bareFigures(words)).toEqual([]);
          const [low, high] = /^([\d,]+) to ([\d,]+) km²$/.exec(words)?.slice(1) ?? [];
          if (low === undefined || high === undefined) return;
          expect(Number(low.replaceAll(",", ""))).toBeLessThanOrEqual(least);
          expect(Number(high.replaceAll(",", ""))).toBeGreaterThanOrEqual(most);
        },
      ),
    );
  });
});

describe("the panel", () => {
  const shown = html(<Parts parts={parts} measured />);

  it("prints no figure of km² that stands alone", () => {
    const all = [
      shown,
      html(<Held held={held} />),
      ...[1, 2, 3].map((asked) => html(<Agree view={view} asked={asked} />)),
    ];
    for (const one of all) {
      expect(one).toMatch(/km²/);
      expect(bareFigures(one)).toEqual([]);
    }
    expect(bareFigures("<b>1,150 km²</b>")).toEqual(["1,150 km²"]);
  });

  it("names each part with its places, in one form for both parties", () => {
    const labels = parts.map((part) => partLabel(register, part));
    expect(labels.slice(0, 3)).toEqual([
      "Held by Russia: nothing differs",
      "Held by Ukraine: nothing differs",
      "Disputed",
    ]);
    for (const [at, part] of parts.entries()) {
      if (part.places > 0) expect(shown).toContain(labels[at]);
    }
    const notes = parts.slice(0, 2).map((part) => partNote(register, part).replaceAll(/\d/g, ""));
    expect(notes[0]?.replaceAll(",", "")).toBe(notes[1]?.replaceAll(",", ""));
  });

  it("tells each part's own ground, which add up, and the wider reading once above them", () => {
    const text = shown.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
    const { least, most } = differingRange(parts);
    expect(text).toContain(`Where they differ ${areaRange(least, most)}`);
    for (const part of parts.filter(({ places }) => places > 0)) {
      const own = `${partLabel(register, part)} ${placeCount(part.places)} ${settlementWords(part.ground)}`;
      expect(text).toContain(own);
    }
    const whole = areas.reduce((sum, area) => sum + area, 0);
    expect(parts.reduce((sum, { ground }) => sum + ground, 0)).toBeCloseTo(whole, 6);
  });

  it("tells the ground of a party as the areas over time do, and the fought-over ground apart", () => {
    const text = html(<Held held={held} />)
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/\s+/g, " ");
    for (const { range, wide } of held) {
      expect(text).toContain(areaRange(range.least, range.most));
      const words = areaRange(wide.least, wide.most);
      expect(text).toContain(`with fought-over and partly mapped ground: ${words}`);
    }
  });

  it("waits for the areas without a figure", () => {
    expect(html(<Parts parts={parts} measured={false} />)).not.toMatch(/km²/);
  });

  it("asks in plain words", () => {
    vi.stubGlobal("window", { matchMedia: () => ({ matches: true }) });
    const text = html(<DisagreementPanel />);
    vi.unstubAllGlobals();
    expect(text).toContain("what at least 2 of 3 sources say");
    expect(text).toContain("places, each counted once");
  });

  it("says how many of which named sources must say so", () => {
    const sources = namedSources(register, view, new Set());
    const sentence = agreeSentence(register, sources, 2);
    expect(sentence).toMatch(/^Shown as held where at least 2 of these 3 say so: Russia/);
    expect(sentence).toMatch(/Russia \(its own words\), Ukraine \(its own words\) and DeepState/);
    expect(agreeSentence(register, sources, 3)).toMatch(/all of these 3/);
    const panel = html(<Agree view={view} asked={2} />);
    for (const { name } of sources) expect(panel).toContain(name);
    expect(panel).toContain("2 of 3");
  });

  it("says so in the reader's language, and has no English left but for names", async () => {
    const sources = namedSources(register, view, new Set());
    await speak("uk");
    expect(agreeSentence(register, sources, 2)).toMatch(
      /^Показано як утримуване там, де так кажуть щонайменше 2 з цих 3: .* і DeepState \(карта\)\. Сторона/u,
    );
    await speak("ru");
    expect(agreeSentence(register, sources, 3)).toMatch(
      /^Показано как удерживаемое там, где так говорят все из этих 3: .* и DeepState \(карта\)\. Молчащая/u,
    );
    const all = html(
      <>
        <Parts parts={parts} measured />
        <Held held={held} />
        <Agree view={view} asked={2} />
      </>,
    );
    const words = all.replaceAll(/<[^>]*>/g, " ").match(/[A-Za-z]{2,}/g) ?? [];
    const names = new Set(["DeepState", "Russia", "Ukraine"]);
    expect(words.filter((word) => !names.has(word))).toEqual([]);
    await speak("en");
  });
});

describe("the list of places", () => {
  const listed = listedPlaces(register, mappers, view, findings, "disputed");

  it("holds the disputed places, oldest first", () => {
    expect(listed).toHaveLength(view.places.filter((one) => one.standing === "disputed").length);
    const ages = sortListed(listed, { key: "since", direction: "ascending" }, "en").map(
      ({ since }) => since ?? 0,
    );
    expect(ages).toEqual([...ages].sort((a, b) => a - b));
    expect(new Set(ages).size).toBeGreaterThan(3);
    const names = sortListed(listed, { key: "place", direction: "descending" }, "en").map(
      ({ place }) => mainName(place),
    );
    expect(names).toEqual([...names].sort(new Intl.Collator("en").compare).reverse());
  });

  it("is not offered of differing mappers where there is only one and nothing of the kind", () => {
    expect(register.theatre.mappers).toHaveLength(1);
    const none = findings.filter(({ category }) => category !== "mappers");
    expect(offered(register, none)).toEqual(LISTED.filter((known) => known !== "mappers"));
    const two = { ...register.theatre, mappers: [...mappers, ...mappers] };
    expect(offered({ ...register, theatre: two }, none)).toEqual(LISTED);
  });

  it("can be of every part in which something differs", () => {
    const counts = LISTED.map(
      (category) => listedPlaces(register, mappers, view, findings, category).length,
    );
    const expected = LISTED.map(
      (category) => parts.find((part) => part.category === category)?.places,
    );
    expect(counts).toEqual(expected);
  });
});

describe("the view's selectors", () => {
  it("give the same objects until something changes, and the lens on this screen only", () => {
    const one = selectFindings(store.getState());
    store.setState({ theme: "dark" });
    expect(selectFindings(store.getState())).toBe(one);
    const lens = selectDisagreementLens(store.getState());
    expect(selectLens(store.getState())).toBe(lens);
    expect(selectLens({ ...store.getState(), screen: "map" })).toBeNull();
    setAgree(store, 2);
    expect(selectDisagreementLens(store.getState())).not.toEqual(lens);
    setAgree(store, 99);
    expect(store.getState().agree).toBe(3);
    const three = selectDisagreementLens(store.getState());
    setAgree(store, 0);
    expect(store.getState().agree).toBe(1);
    expect(selectDisagreementLens(store.getState())).not.toEqual(three);
    setAgree(store, null);
    expect(selectDisagreementLens(store.getState())).toEqual(lens);
  });
});
