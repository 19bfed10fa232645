namespace HealthTargets.Rules.Expressions.Running;

/// <summary>Makes faults of what .NET throws.</summary>
internal static class Faults
{
    /// <summary>Says whether an exception says something about the expression, and not about the machine.</summary>
    internal static bool CanExplain(Exception exception) =>
        exception is not (OutOfMemoryException or StackOverflowException or AccessViolationException);

    /// <summary>Returns the fault.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="position">The part that was being worked out.</param>
    internal static ExpressionFault Of(Exception exception, int position) => exception switch
    {
        FaultException fault => new(fault.Kind, fault.Position == 0 ? position : fault.Position, fault.Message),
        DivideByZeroException => new(FaultKind.DivisionByZero, position, "division by zero"),
        OverflowException => new(FaultKind.Overflow, position, "the number is too large for its type"),
        NullReferenceException or ArgumentNullException =>
            new(FaultKind.MissingValue, position, "there is no value"),
        InvalidCastException => new(FaultKind.WrongType, position, exception.Message),
        IndexOutOfRangeException or KeyNotFoundException =>
            new(FaultKind.NoSuchItem, position, "there is no such item"),
        FormatException => new(FaultKind.BadText, position, exception.Message),
        ArgumentException => new(FaultKind.BadArgument, position, exception.Message),
        OperationCanceledException => new(FaultKind.Cancelled, position, "the run was cancelled"),
        _ => new(FaultKind.Host, position, exception.Message),
    };
}
