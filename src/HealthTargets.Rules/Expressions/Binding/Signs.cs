using HealthTargets.Rules.Expressions.Syntax;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>Signs as messages write them.</summary>
internal static class Signs
{
    /// <summary>Returns the usual form of a sign.</summary>
    internal static string Text(Sign sign) => sign switch
    {
        Sign.Plus => "+",
        Sign.Minus => "-",
        Sign.Times => "*",
        Sign.Over => "/",
        Sign.Percent => "%",
        Sign.And => "&&",
        Sign.Or => "||",
        Sign.Ampersand => "&",
        Sign.Bar => "|",
        Sign.Equal => "==",
        Sign.NotEqual => "!=",
        Sign.Less => "<",
        Sign.AtMost => "<=",
        Sign.Greater => ">",
        Sign.AtLeast => ">=",
        Sign.ShiftLeft => "<<",
        Sign.ShiftRight => ">>",
        _ => "??",
    };
}
