import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimantId, partyId, sideId } from "#domain/ids.ts";
import { speak } from "#i18n/text.ts";
import { inLanguage } from "#ui/shared/names.ts";
import { claimantName, partyName, sideName } from "#ui/shared/wording.ts";
import { realRegister } from "../../support/theatres.ts";

const ukraine = await realRegister();

describe("names of the data in another language", () => {
  beforeAll(() => speak("ru"));
  afterAll(() => speak("en"));

  it("are those of the register", () => {
    expect(partyName(ukraine, partyId("UA"))).toBe("Украина");
    expect(sideName(ukraine, sideId("independent"))).toBe("Независимые источники");
    expect(claimantName(ukraine, claimantId("russia-mod"))).toBe("Министерство обороны России");
  });

  it("are English where the register has no other", () => {
    expect(claimantName(ukraine, claimantId("deepstate"))).toBe("DeepState");
    expect(inLanguage("Brenn")).toBe("Brenn");
  });
});
