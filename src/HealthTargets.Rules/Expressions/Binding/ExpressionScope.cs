using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>
/// The names that an expression may use: inputs and named results, each with its type and its slot in the frame. A
/// child sees the names of its parent. Fill it on one thread; afterwards it is safe on any.
/// </summary>
public sealed class ExpressionScope
{
    private readonly Dictionary<string, (FactType Type, int Slot)> names;
    private readonly ExpressionScope? parent;
    private readonly int firstSlot;
    private FactType? first;

    /// <summary>Makes an empty scope.</summary>
    /// <param name="functions">The functions and types of the host; none where absent.</param>
    /// <param name="isCaseSensitive">Whether names have to be written in the case of their declaration.</param>
    public ExpressionScope(ExpressionFunctions? functions = null, bool isCaseSensitive = false)
        : this(null, functions ?? new ExpressionFunctions(), isCaseSensitive)
    {
    }

    private ExpressionScope(ExpressionScope? parent, ExpressionFunctions functions, bool isCaseSensitive)
    {
        this.parent = parent;
        firstSlot = parent?.SlotCount ?? 0;
        Functions = functions;
        IsCaseSensitive = isCaseSensitive;
        names = new(isCaseSensitive ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Gets the functions and types of the host.</summary>
    public ExpressionFunctions Functions { get; }

    /// <summary>Gets whether names have to be written in the case of their declaration.</summary>
    public bool IsCaseSensitive { get; }

    /// <summary>Gets the number of slots that the names of this scope and its parents take.</summary>
    public int SlotCount => firstSlot + names.Count;

    /// <summary>Gets the names of this scope and its parents.</summary>
    public IReadOnlyCollection<string> Names => [.. names.Keys, .. parent?.Names ?? []];

    /// <summary>Adds a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="type">The type of its values.</param>
    /// <returns>Its slot in the frame.</returns>
    /// <exception cref="ArgumentException">The name is there already.</exception>
    public int Add(string name, FactType type)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(type);
        int slot = SlotCount;
        first ??= type;
        return names.TryAdd(name, (type, slot))
            ? slot
            : throw new ArgumentException($"The name \"{name}\" is there already.", nameof(name));
    }

    /// <summary>Returns a scope that sees these names and may have more. Add no more names here afterwards.</summary>
    public ExpressionScope CreateChild() => new(this, Functions, IsCaseSensitive);

    /// <summary>Says whether a name is known here or in a parent, and what it stands for.</summary>
    /// <param name="name">The name.</param>
    /// <param name="type">Its type.</param>
    /// <param name="slot">Its slot.</param>
    public bool TryFind(string name, out FactType type, out int slot)
    {
        if (names.TryGetValue(name, out (FactType Type, int Slot) found))
        {
            (type, slot) = found;
            return true;
        }

        (type, slot) = (FactType.Unknown, -1);
        return parent is not null && parent.TryFind(name, out type, out slot);
    }

    /// <summary>Returns the type of the only name, whose members may be written without it; else null.</summary>
    internal FactType? OnlyInput() => SlotCount != 1 ? null
        : first ?? parent?.OnlyInput();
}
