using HealthTargets.Evaluation;
using HealthTargets.Values;

namespace HealthTargets.Tests.Evaluation;

/// <summary>Computes the functions of formulas again, in an obvious way.</summary>
internal static class FunctionRecomputer
{
    public static Rational? Compute(Derivation node)
    {
        Rational?[] x = [.. node.Inputs.Select(input => input.Result.NumberOrNull)];
        switch (node.Label)
        {
            case "if":
                return x[0] is not { } condition ? null : condition == 1 ? x[1] : x[2];
            case "coalesce":
                return x.FirstOrDefault(one => one is not null);
            case "isMissing":
                return x[0] is null ? 1 : 0;
        }

        if (x.Contains(null))
        {
            return null;
        }

        Rational[] numbers = [.. x.Select(one => one!.Value)];
        return node.Label switch
        {
            "min" => numbers.Min(),
            "max" => numbers.Max(),
            "share" => numbers[1].Sign == 0 ? null : numbers[0] / numbers[1],
            "abs" => numbers[0].Abs(),
            "sign" => numbers[0].Sign,
            "clip" => numbers[0] < numbers[1] ? numbers[1] : numbers[0] > numbers[2] ? numbers[2] : numbers[0],
            "round" => numbers[0].Round((int)numbers[1].Numerator),
            _ => throw new InvalidOperationException($"No rule for {node.Label}."),
        };
    }
}
