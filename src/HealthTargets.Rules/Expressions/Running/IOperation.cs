namespace HealthTargets.Rules.Expressions.Running;

/// <summary>An operation on two values of one type. As a type argument it costs no call.</summary>
internal interface IOperation<T, TResult>
{
    /// <summary>Returns what the operation gives.</summary>
    public static abstract TResult Apply(T left, T right);
}
