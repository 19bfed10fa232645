using HealthTargets.Rules.Expressions.Running;
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
        if (result.Compiled.Expression?.Syntax is not { } tree || result.Problem?.Kind == RuleProblemKind.LocalParam)
        {
            return [];
        }

        var explanation = new RuleExplanation(result, result.Compiled.Expression.Text);
        result.Run.Restore(result.Compiled);
        explanation.Split(tree);
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
            var values = new List<KeyValuePair<string, object?>>();
            Collect(tree, values);
            parts.Add(new RulePart(part, start, WorkOut(part), values));
        }
    }

    /// <summary>Collects names and members, each as long as it is written, but not those of items of lists.</summary>
    private void Collect(ExpressionSyntax tree, List<KeyValuePair<string, object?>> values)
    {
        switch (tree)
        {
            case NameSyntax:
            case MemberSyntax member when IsPath(member):
                string path = Slice(tree, out _);
                if (values.TrueForAll(known => known.Key != path) && values.Count < PartsMax)
                {
                    values.Add(new KeyValuePair<string, object?>(path, WorkOut(path)));
                }

                break;
            case MemberSyntax member:
                Collect(member.Owner, values);
                break;
            case BinarySyntax binary:
                Collect(binary.Left, values);
                Collect(binary.Right, values);
                break;
            case UnarySyntax unary:
                Collect(unary.Operand, values);
                break;
            case ConditionalSyntax choice:
                Collect(choice.Test, values);
                Collect(choice.First, values);
                Collect(choice.Second, values);
                break;
            case InSyntax search:
                Collect(search.Left, values);
                break;
            case IndexSyntax index:
                Collect(index.Owner, values);
                break;
            case CallSyntax { Owner: { } owner }:
                Collect(owner, values);
                break;
            case CallSyntax call:
                foreach (ExpressionSyntax argument in call.Arguments)
                {
                    Collect(argument, values);
                }

                break;
        }
    }

    private static bool IsPath(MemberSyntax member) =>
        member.Owner is NameSyntax || (member.Owner is MemberSyntax inner && IsPath(inner));

    private object? WorkOut(string part)
    {
        WorkflowRun run = result.Run;
        RuleExpression? expression = RuleExpression.Compile(part, result.Compiled.Scope, out _);
        return expression?.Evaluate(run.Frame, out _);
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
