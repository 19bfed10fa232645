using HealthTargets.Indicators;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads what becomes of missing parts: <c>"skip"</c> or <c>{ "carryForward": { "daysMax": 400 } }</c>.
/// </summary>
internal static class MissingBinder
{
    private static readonly string[] Words = ["require", "skip", "zero"];

    /// <summary>Reads a policy; the default one comes back where it can't be read, which is reported.</summary>
    internal static MissingPolicy Bind(SyntaxNode node, ValueReader values)
    {
        switch (node)
        {
            case SyntaxString:
                return BindWord(node, values);
            case SyntaxObject:
                ObjectReader? policy = ObjectReader.Open(node, "missing", Shapes.Missing, values);
                SyntaxNode? carry = policy?.Require("carryForward");
                ObjectReader? reader = carry is null
                    ? null
                    : ObjectReader.Open(carry, "carryForward", Shapes.CarryForward, values);
                int? days = reader?.Require("daysMax") is { } daysMax
                    ? values.Whole(daysMax, "daysMax", 1, 36_600)
                    : null;
                return days is { } found ? new MissingPolicy.CarryForward(found) : new MissingPolicy.Require();
            default:
                values.Report(TypeErrors.WrongType(node, "missing", TypeNames.TextOrObject));
                return new MissingPolicy.Require();
        }
    }

    private static MissingPolicy BindWord(SyntaxNode node, ValueReader values)
    {
        SyntaxString? word = values.Text(node, "missing");
        switch (word?.Value)
        {
            case "skip":
                return new MissingPolicy.Skip();
            case "zero":
                return new MissingPolicy.Zero();
            case null or "require":
                return new MissingPolicy.Require();
            default:
                values.Report(NameErrors.UnknownWord(word, "missing", [.. Words, "carryForward"]));
                return new MissingPolicy.Require();
        }
    }
}
