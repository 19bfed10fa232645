using HealthTargets.Values;

namespace HealthTargets.TestSupport.Generators;

/// <summary>Random titles and remarks, some of them awkward to write in a file.</summary>
internal static class PlanGeneratorTexts
{
    private static readonly string[] Words =
        ["Coverage", "疫苗接种率", "a \"quoted\" word", "back\\slash", "new\nline", "tab\there", "emoji 🩺", "é", " "];

    public static LocalizedText? Title(PlanGeneratorDraw draw) => draw.Below(4) switch
    {
        0 => LocalizedText.Same(draw.Pick(Words)),
        1 => new LocalizedText("Plan " + draw.Below(9), "计划" + draw.Below(9)),
        _ => null,
    };

    public static string? Remark(PlanGeneratorDraw draw) => draw.Chance(15) ? draw.Pick(Words) : null;
}
