using HealthTargets.Rules.Expressions.Running;

namespace HealthTargets.Rules.Expressions.Types;

/// <summary>A carrier of values that may be missing.</summary>
internal interface INullableCarrier
{
    /// <summary>The value; missing is a fault.</summary>
    public Node Value(Node operand, int position);

    /// <summary>The value, or the usual one of its type.</summary>
    public Node ValueOrDefault(Node operand);

    /// <summary>The value, or another.</summary>
    public Node Coalesce(Node operand, Node other);
}
