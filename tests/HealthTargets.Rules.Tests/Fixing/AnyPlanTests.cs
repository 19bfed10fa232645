using System.Text;
using HealthTargets.OrgUnits;
using HealthTargets.Rules.Data;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.TestSupport;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Fixing;

/// <summary>Plans with random damage: lints and fixes never throw, and no plan gets more errors by a fix.</summary>
public sealed class AnyPlanTests
{
    private const int PlansEach = 150;

    private static readonly string[] Pieces =
    [
        "，", "：", "“", "”", "'", "％", "９", "{", "}", "[", "]", "\"", ",", ":", "0", "-1", "0.5", "1e20", "null", "true",
        "\"atLeast\"", "\"overrides\"", "\"unit\"", "\"2021年\"", "\"96%\"", "\\", "\u0000", "//", "/*",
    ];

    public static TheoryData<string> Samples =>
    [
        "samples/county-2021/county-2021.plan.json", "samples/cascade/province.plan.json", "samples/seeds/001.plan.json",
    ];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Damage_of_any_kind_is_survived(string file)
    {
        string text = Repository.ReadText(file);
        OrgUnitTree units = UnitReader.Read(
            [DataFile.FromBytes("u.csv", "id,parent,level\nprovince,,province\neast,province,county\n"u8.ToArray())]).Value;
        Random random = new(7);
        for (int i = 0; i < PlansEach; i++)
        {
            string damaged = Damage(text, random);
            byte[] bytes = Encoding.UTF8.GetBytes(damaged);
            RuleCompilation before = PlanLint.Check("p.json", bytes, files: null, units);
            PlanFixing fixing = PlanFix.Fix("p.json", bytes, files: null, units);

            bool wasUnreadable = before.Diagnostics.Any(one => one.Code.StartsWith("HT10", StringComparison.Ordinal));
            Assert.True(wasUnreadable || Errors(fixing.Compilation) <= Errors(before), damaged);
            Assert.DoesNotContain(
                fixing.Compilation.Diagnostics.Concat(before.Diagnostics),
                one => one.Fix(Language.English).Length == 0 || one.Fix(Language.Chinese).Length == 0);
        }
    }

    private static string Damage(string text, Random random)
    {
        StringBuilder damaged = new(text);
        for (int changes = random.Next(1, 4); changes > 0; changes--)
        {
            int at = random.Next(damaged.Length);
            damaged.Remove(at, Math.Min(random.Next(0, 4), damaged.Length - at));
            damaged.Insert(at, Pieces[random.Next(Pieces.Length)]);
        }

        return damaged.ToString();
    }

    private static int Errors(RuleCompilation one) =>
        one.Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
