using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using HealthTargets.Formulas;
using HealthTargets.Methods;
using HealthTargets.Rules.Binding;
using HealthTargets.TestSupport;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Methods;

public sealed class AnyNumbersTests
{
    public static TheoryData<string> Published => [.. MethodShelf.Published.Names];

    // Numbers of every size and sign, fractions, zeros: a method says a class or why there is none, and never throws.
    [Theory]
    [MemberData(nameof(Published))]
    public void Whatever_the_numbers_a_published_method_gives_a_class_or_a_reason(string name) => Check.One(
        PropertyRuns.Of(25),
        Prop.ForAll(
        Cases(name).ToArbitrary(),
        made =>
        {
            Assessment assessment = made.Assess();
            Method method = MethodShelf.Published.Find(name)!;
            bool says = assessment.Class is not null || assessment.ClassAbsence is not null
                || method.Classes.Count == 0;
            bool isWithin = assessment.Score is not { IsPresent: true } score || method.Scores is { } range
                && score.Number >= (Rational)range.From && score.Number <= (Rational)range.To;
            return says && isWithin && FollowsFromItsFacts(method, assessment);
        }));

    // Who has the facts of an assessment can work out the rest of it: every computed fact, the class and the score.
    private static bool FollowsFromItsFacts(Method method, Assessment assessment)
    {
        Dictionary<string, Reading> facts = assessment.Facts.ToDictionary(fact => fact.Name, fact => fact.Value);
        Reading Read(Formula leaf) => facts[((Formula.Variable)leaf).Name];
        bool areFactsRight = assessment.Facts.All(
            fact => fact.Formula is null || AreSame(FormulaRules.Evaluate(fact.Formula, Read), fact.Value));
        (MethodClass? row, Absence? absence) = DecisionTable.Decide(method.Classes, Read);
        Formula? score = row?.Score ?? method.Score;
        bool isScoreRight = score is null || assessment.Score is not { IsPresent: true } found
            || FormulaRules.Evaluate(score, Read) == found;
        return areFactsRight && row == assessment.Row && absence == assessment.ClassAbsence && isScoreRight;
    }

    // A formula by itself does not know where its number is absent; the fact says its name.
    private static bool AreSame(Reading worked, Reading known) => worked.IsPresent
        ? worked == known
        : (worked.Absence!.Reason, worked.Absence.Cause) == (known.Absence?.Reason, known.Absence?.Cause);

    private static Gen<MethodCase> Cases(string name) =>
        from kind in Gen.Elements("\"kind\": \"index\"", "\"kind\": \"ratio\", \"per\": 100", "\"kind\": \"count\"")
        from better in Gen.Elements("higher", "lower", "neither")
        from bound in Gen.Elements("", "\"atLeast\": 5,", "\"atMost\": 0,", "\"between\": [-3, 3],", "\"equals\": 7,")
        from baseline in Gen.Elements("", "\"baseline\": { \"value\": 0, \"period\": \"2014\" },", "\"baseline\": 4,")
        from arguments in Arguments(MethodShelf.Published.Find(name)!)
        from rows in Row(kind.Contains("ratio", StringComparison.Ordinal)).ArrayOf().Resize(14)
        select Make(kind, better, bound + baseline, $"{{ \"use\": \"{name}\", \"with\": {{ {arguments} }} }}", rows);

    private static MethodCase Make(
        string kind, string better, string target, string method, (int Unit, string Value, string Parts)[] rows)
    {
        MethodCase made = new() { Indicator = $"{kind}, \"better\": \"{better}\"", Target = target, Method = method };
        made.Child("u0", "").Child(MethodCase.Unit, "u0").Child("u2", "u0").Child("u3", "u0");
        int[] years = [2022, 2022, 2022, 2022];
        foreach ((int unit, string value, string parts) in rows)
        {
            string id = unit == 1 ? MethodCase.Unit : $"u{unit}";
            made.Row(id, MethodCase.Text(--years[unit]), value, parts);
        }

        return made;
    }

    private static Gen<string> Arguments(Method method) =>
        from numbers in Number().ArrayOf(method.Parameters.Count)
        from given in Gen.Elements(true, false).ArrayOf(method.Parameters.Count)
        select string.Join(", ", method.Parameters.Select((one, i) => (one, i))
            .Where(pair => pair.one.IsRequired || given[pair.i])
            .Select(pair => $"\"{pair.one.Name}\": {numbers[pair.i]}"));

    private static Gen<(int Unit, string Value, string Parts)> Row(bool isRatio) =>
        from unit in Gen.Frequency((3, Gen.Constant(1)), (1, Gen.Choose(0, 3)))
        from number in Number()
        from above in Gen.Elements("0", "1", "7", "12.5", "1000000000")
        from below in Gen.Elements("0", "1", "9", "2000", "999999999999")
        select isRatio ? (unit, "", $"{above},{below}") : (unit, number, ",");

    private static Gen<string> Number() => Gen.OneOf(
        Gen.Choose(-3, 12).Select(number => number.ToString(CultureInfo.InvariantCulture)),
        Gen.Elements("0", "0.0000000001", "-0.5", "99.9", "123456789012345678", "-1000000"));
}
