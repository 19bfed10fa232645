namespace HealthTargets.Observations;

/// <summary>
/// Names with their handles, which count from 0 in the order of appearance. A copy shares everything until it gets a
/// name of its own; a table that has been shared takes no more names itself.
/// </summary>
/// <typeparam name="T">The type of the names.</typeparam>
internal sealed class NameTable<T>
    where T : notnull
{
    private List<T> names;
    private Dictionary<T, int> handles;
    private bool isShared;

    internal NameTable()
        : this([], [], isShared: false)
    {
    }

    private NameTable(List<T> names, Dictionary<T, int> handles, bool isShared)
    {
        this.names = names;
        this.handles = handles;
        this.isShared = isShared;
    }

    internal int Count => names.Count;

    internal IReadOnlyList<T> Names => names;

    internal T this[int handle] => names[handle];

    /// <summary>Returns the handle of a name, a new one if it has none.</summary>
    internal int Add(T name)
    {
        if (handles.TryGetValue(name, out int handle))
        {
            return handle;
        }

        if (isShared)
        {
            names = [.. names];
            handles = new(handles);
            isShared = false;
        }

        handle = names.Count;
        names.Add(name);
        handles.Add(name, handle);
        return handle;
    }

    /// <summary>Returns the handle of a name, or -1.</summary>
    internal int Find(T name) => handles.TryGetValue(name, out int handle) ? handle : -1;

    /// <summary>Returns a table with the same names that can take more; this one takes no more in place.</summary>
    internal NameTable<T> Share()
    {
        isShared = true;
        return new(names, handles, isShared: true);
    }
}
