using HealthTargets.Rules.Expressions;
using HealthTargets.Rules.Expressions.Syntax;

namespace HealthTargets.Rules.Workflows;

/// <summary>
/// Takes the expression of a rule apart at its ands and ors, and works out each part again, with the values that it
/// reads. Slow; made for people who ask why.
/// </summary>
internal sealed class RuleExplanation
{
    private const int PartsMax = 100;

    private readonly RuleResult result;
    private readonly string text;
    private readonly List<RulePart> parts = [];

    private RuleExplanation(RuleResult result, string text)
    {
        this.result = result;
        this.text = text;
    }

    /// <summary>Returns the parts of a rule's expression, none where it has none or was not understood.</summary>
    internal static IReadOnlyList<RulePart> Of(RuleResult result)
    {
        if (result.Compiled.Expression?.Text is not { } text
            || result.Problem?.Kind is RuleProblemKind.LocalParam or RuleProblemKind.GlobalParam)
        {
            return [];
        }

        var explanation = new RuleExplanation(result, text);
        result.Run.Restore(result.Compiled);
        explanation.Split(ExpressionParser.Parse(text, ExpressionSettings.Usual.Limits));
        return explanation.parts;
    }

    private void Split(ExpressionSyntax tree)
    {
        if (tree is BinarySyntax { Sign: Sign.And or Sign.Or } joined)
        {
            Split(joined.Left);
            Split(joined.Right);
        }
        else if (parts.Count < PartsMax)
        {
            string part = Slice(tree, out int start);
            RuleExpression? expression = RuleExpression.Compile(part, null, result.Compiled.Scope, out _);
            object? value = expression?.Evaluate(result.Run.Frame, out _);
            IReadOnlyList<SeenPart> seen = expression?.Observe(result.Run.Frame) ?? [];
            parts.Add(new RulePart(
                part, start, value, [.. seen.Select(item => KeyValuePair.Create(item.Part, item.Value))]));
        }
    }

    /// <summary>
    /// Returns the text of a part. Brackets around its ends are no part of the tree, so those without a partner are
    /// taken in from the left and the right.
    /// </summary>
    private string Slice(ExpressionSyntax tree, out int start)
    {
        int open = 0;
        int missing = 0;
        char quote = '\0';
        for (int i = tree.Start; i < tree.End; i++)
        {
            char sign = text[i];
            if (quote != '\0')
            {
                i += sign == '\\' ? 1 : 0;
                quote = sign == quote ? '\0' : quote;
            }
            else if (sign is '"' or '\'')
            {
                quote = sign;
            }
            else if (sign == '(')
            {
                open++;
            }
            else if (sign == ')' && open-- == 0)
            {
                open = 0;
                missing++;
            }
        }

        start = tree.Start;
        while (missing > 0 && start > 0)
        {
            missing -= text[--start] == '(' ? 1 : 0;
        }

        int end = tree.End;
        while (open > 0 && end < text.Length)
        {
            open -= text[end++] == ')' ? 1 : 0;
        }

        return text[start..end];
    }
}
