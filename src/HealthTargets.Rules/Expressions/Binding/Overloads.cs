using HealthTargets.Rules.Expressions.Functions;
using HealthTargets.Rules.Expressions.Running;
using HealthTargets.Rules.Expressions.Syntax;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>Finds the form of a function that fits its arguments best.</summary>
internal static class Overloads
{
    /// <summary>Returns the call of the best form, or null where none fits.</summary>
    internal static Bound? Call(IReadOnlyList<Function> functions, IReadOnlyList<Bound> arguments, CallSyntax call)
    {
        Function? best = null;
        foreach (Function function in functions)
        {
            if (Fits(function, arguments) && (best is null || IsBetter(function, best, arguments)))
            {
                best = function;
            }
        }

        return best is null
            ? null
            : new Bound(best.Result, best.Build(Convert(best, arguments), call.NameStart), call);
    }

    private static bool Fits(Function function, IReadOnlyList<Bound> arguments)
    {
        int count = function.Parameters.Count;
        if (function.IsOpen ? arguments.Count < count - 1 : arguments.Count != count)
        {
            return false;
        }

        for (int i = 0; i < arguments.Count; i++)
        {
            if (Conversions.Try(arguments[i], function.Parameters[Math.Min(i, count - 1)]) is null)
            {
                return false;
            }
        }

        return true;
    }

    private static Node[] Convert(Function function, IReadOnlyList<Bound> arguments)
    {
        var nodes = new Node[arguments.Count];
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] = Conversions.Try(
                arguments[i], function.Parameters[Math.Min(i, function.Parameters.Count - 1)])!;
        }

        return nodes;
    }

    // Nearer in some argument and farther in none; a form with a fixed number of arguments before an open one.
    private static bool IsBetter(Function one, Function other, IReadOnlyList<Bound> arguments)
    {
        bool isNearer = false;
        for (int i = 0; i < arguments.Count; i++)
        {
            int order = Conversions.Compare(
                arguments[i],
                one.Parameters[Math.Min(i, one.Parameters.Count - 1)],
                other.Parameters[Math.Min(i, other.Parameters.Count - 1)]);
            if (order < 0)
            {
                return false;
            }

            isNearer |= order > 0;
        }

        return isNearer || (other.IsOpen && !one.IsOpen);
    }
}
