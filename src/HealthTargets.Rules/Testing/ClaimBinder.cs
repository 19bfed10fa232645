using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Results;
using HealthTargets.Rules.Syntax;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing;

/// <summary>Reads what a test expects beside a status: <c>{ "value": 93.3, "period": "2021-02" }</c>.</summary>
internal static class ClaimBinder
{
    private static readonly PlanTestField[] Texts =
        [PlanTestField.Period, PlanTestField.Category, PlanTestField.Class, PlanTestField.Grade];

    /// <summary>Reads the properties of some names; what can't be read is reported and left out.</summary>
    internal static ValueList<PlanTestClaim> Bind(ObjectReader reader, IEnumerable<PlanTestField> fields) =>
        fields.Select(field => reader.Find(ResultWords.Of(field)) is { } node ? Bind(reader, node, field) : null)
            .OfType<PlanTestClaim>().ToValueList();

    private static PlanTestClaim? Bind(ObjectReader reader, SyntaxNode node, PlanTestField field)
    {
        string name = ResultWords.Of(field);
        switch (node)
        {
            case SyntaxNull:
                return new(field, null, null, 0, node.Span);
            case SyntaxString text when field == PlanTestField.Value || Texts.Contains(field):
                return new(field, text.Value, null, 0, node.Span);
            case SyntaxNumber { Value: { } value } number when !Texts.Contains(field):
                return new(field, number.Raw, value, number.Decimals, node.Span);
            case SyntaxNumber when !Texts.Contains(field):
                return null;
            default:
                reader.Report(TypeErrors.WrongType(
                    node, name, Texts.Contains(field) ? TypeNames.Text : TypeNames.Number));
                return null;
        }
    }
}
