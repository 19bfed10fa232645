namespace HealthTargets.Rules.Expressions.Running;

/// <summary>Carries a fault to the border of an expression. Never leaves it.</summary>
internal sealed class FaultException : Exception
{
    internal FaultException(FaultKind kind, int position, string message)
        : base(message)
    {
        Kind = kind;
        Position = position;
    }

    /// <summary>Gets what happened.</summary>
    internal FaultKind Kind { get; }

    /// <summary>Gets the first character of the part that failed.</summary>
    internal int Position { get; }
}
