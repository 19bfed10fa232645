using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>A value among several: <c>x in (1, 2, 3)</c>.</summary>
internal static class Searches
{
    /// <summary>Returns whether the value equals one of the others, looked at in their order.</summary>
    internal static Node<bool> Among(Bound value, IReadOnlyList<Bound> others, ExpressionSyntax syntax)
    {
        var sign = new Token(TokenKind.Sign, Sign.Equal, syntax.Start, syntax.Length);
        var tests = new Node<bool>[others.Count];
        for (int i = 0; i < tests.Length; i++)
        {
            tests[i] = (Node<bool>)Comparer.Compare(sign, value, others[i], syntax).Node;
        }

        return tests.Length == 1 ? tests[0] : new Choices.AnyOf(tests);
    }
}
