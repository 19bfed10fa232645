using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Workflows;

/// <summary>
/// A named value that the rules of a workflow read. Immutable, as long as nobody changes the value; the default has no
/// name and can't be used.
/// </summary>
public readonly record struct WorkflowInput
{
    private WorkflowInput(string name, object? value, object? plain, FactType type)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Value = value;
        Plain = plain;
        Type = type;
    }

    /// <summary>Gets the name by which expressions read it.</summary>
    public string Name { get; }

    /// <summary>Gets the value.</summary>
    public object? Value { get; }

    /// <summary>Gets the type of the value: what expressions can reach of it.</summary>
    public FactType Type { get; }

    /// <summary>Gets the value with JSON in it taken apart.</summary>
    internal object? Plain { get; }

    /// <summary>
    /// Makes an input of a JSON value, a dictionary (such as an <c>ExpandoObject</c>), a plain value, or a list of
    /// those; its type is its shape. Nothing is reflected: of an object of another class expressions reach nothing.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public static WorkflowInput Of(string name, object? value)
    {
        object? plain = PlainValues.Read(value);
        return new WorkflowInput(name, value, plain, FactType.OfValue(plain));
    }

    /// <summary>Makes an input of a declared type.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">The type, for example of <see cref="FactType.OfMembers"/>.</param>
    public static WorkflowInput Of(string name, object? value, FactType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return new WorkflowInput(name, value, PlainValues.Read(value), type);
    }

    /// <summary>
    /// Makes an input of an object of any class; expressions reach its public properties and fields, and no methods.
    /// </summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    [RequiresUnreferencedCode("The members of the class are read by reflection, once.")]
    [RequiresDynamicCode("Readers of members are made for the types of their values.")]
    public static WorkflowInput OfObject(string name, object? value)
    {
        WorkflowInput shaped = Of(name, value);
        bool isShaped = value is null || !ReferenceEquals(shaped.Plain, value)
            || value is IDictionary<string, object?>
            || shaped.Type.Kind is not (FactKind.Unknown or FactKind.List);
        return isShaped ? shaped : new WorkflowInput(name, value, value, FactType.Of(value!.GetType()));
    }

    /// <summary>Makes inputs named <c>input1</c>, <c>input2</c> and so on.</summary>
    /// <param name="values">The values, as <see cref="Of(string, object)"/> takes them.</param>
    public static WorkflowInput[] Numbered(params ReadOnlySpan<object?> values)
    {
        var inputs = new WorkflowInput[values.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"input{i + 1}");
            inputs[i] = Of(name, values[i]);
        }

        return inputs;
    }
}
