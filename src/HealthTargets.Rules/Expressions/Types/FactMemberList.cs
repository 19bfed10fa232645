namespace HealthTargets.Rules.Expressions.Types;

/// <summary>Members of a class that are declared one by one.</summary>
/// <typeparam name="T">The class.</typeparam>
public sealed class FactMemberList<T>
{
    private readonly List<FactMember> members = [];

    internal FactMemberList()
    {
    }

    /// <summary>Gets the members.</summary>
    internal IReadOnlyList<FactMember> Members => members;

    /// <summary>Declares a member of a plain type.</summary>
    /// <typeparam name="TValue">Its .NET type.</typeparam>
    /// <param name="name">Its name in expressions.</param>
    /// <param name="read">Reads it.</param>
    /// <exception cref="ArgumentException">The type is no plain one.</exception>
    public void Add<TValue>(string name, Func<T, TValue> read) => Add(name, FactType.OfPlain<TValue>(), read);

    /// <summary>Declares a member that is an object, a list or a dictionary.</summary>
    /// <typeparam name="TValue">Its .NET type.</typeparam>
    /// <param name="name">Its name in expressions.</param>
    /// <param name="type">Its type.</param>
    /// <param name="read">Reads it.</param>
    public void Add<TValue>(string name, FactType type, Func<T, TValue> read)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(read);
        members.Add(new TypedMember<T, TValue>(name, () => type, read));
    }
}
