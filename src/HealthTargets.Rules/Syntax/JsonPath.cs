using System.Globalization;

namespace HealthTargets.Rules.Syntax;

/// <summary>
/// The way from the root of a JSON text to a value, one step per object or array; written as a JSON pointer (RFC 6901)
/// only when somebody asks.
/// </summary>
internal sealed class JsonPath
{
    private readonly JsonPath? parent;
    private readonly string? name;
    private readonly int index;

    private JsonPath(JsonPath? parent, string? name, int index)
    {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /// <summary>Gets the way to the root itself.</summary>
    internal static JsonPath Root { get; } = new(null, null, 0);

    /// <summary>Returns the way to a property of the object here.</summary>
    internal JsonPath Property(string propertyName) => new(this, propertyName, 0);

    /// <summary>Returns the way to an element of the array here, from 0.</summary>
    internal JsonPath Element(int elementIndex) => new(this, null, elementIndex);

    /// <summary>Returns the JSON pointer: <c>/targets/2/indicator</c>, or nothing for the root.</summary>
    public override string ToString() => parent is null
        ? ""
        : parent + "/" + (name is null ? index.ToString(CultureInfo.InvariantCulture) : Escape(name));

    private static string Escape(string text) => text
        .Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
