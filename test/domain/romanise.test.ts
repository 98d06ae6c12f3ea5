import { describe, expect, it } from "vitest";
import { romanise } from "#domain/romanise.ts";

describe("romanise", () => {
  // The examples of the resolution itself, as far as they are names of places or show a rule.
  it.each([
    ["Алушта", "Alushta"],
    ["Борщагівка", "Borshchahivka"],
    ["Вінниця", "Vinnytsia"],
    ["Гадяч", "Hadiach"],
    ["Згурський", "Zghurskyi"],
    ["Ґалаґан", "Galagan"],
    ["Єнакієве", "Yenakiieve"],
    ["Житомир", "Zhytomyr"],
    ["Медвин", "Medvyn"],
    ["Їжакевич", "Yizhakevych"],
    ["Кадиївка", "Kadyivka"],
    ["Йосипівка", "Yosypivka"],
    ["Стрий", "Stryi"],
    ["Олексій", "Oleksii"],
    ["Розгон", "Rozghon"],
    ["Харків", "Kharkiv"],
    ["Біла Церква", "Bila Tserkva"],
    ["Гоща", "Hoshcha"],
    ["Русь", "Rus"],
    ["Крюківка", "Kriukivka"],
    ["Знам’янка", "Znamianka"],
    ["Знам'янка", "Znamianka"],
    ["Костянтин", "Kostiantyn"],
  ])("writes %s as %s", (name, latin) => {
    expect(romanise(name)).toBe(latin);
  });

  it("begins every word anew and keeps its case", () => {
    expect(romanise("Рай-Олександрівка")).toBe("Rai-Oleksandrivka");
    expect(romanise("Мар’їна Роща на Юзі")).toBe("Marina Roshcha na Yuzi");
  });

  it("leaves other signs alone", () => {
    expect(romanise("")).toBe("");
    expect(romanise("New York 8")).toBe("New York 8");
  });
});
