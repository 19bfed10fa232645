using System.Collections;

namespace HealthTargets.Rules.Expressions.Running;

/// <summary>Whole numbers in a row, made one by one when they are asked for.</summary>
internal sealed class NumberRange(int start, int count) : IList
{
    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public bool IsFixedSize => true;

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public bool IsSynchronized => false;

    /// <inheritdoc/>
    public object SyncRoot => this;

    /// <inheritdoc/>
    object? IList.this[int index]
    {
        get => index >= 0 && index < count ? start + index : throw new ArgumentOutOfRangeException(nameof(index));
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public bool Contains(object? value) => IndexOf(value) >= 0;

    /// <inheritdoc/>
    public int IndexOf(object? value) =>
        value is int number && number >= start && (long)number - start < count ? number - start : -1;

    /// <inheritdoc/>
    public void CopyTo(Array array, int index)
    {
        for (int i = 0; i < count; i++)
        {
            array.SetValue(start + i, index + i);
        }
    }

    /// <inheritdoc/>
    public IEnumerator GetEnumerator()
    {
        for (int i = 0; i < count; i++)
        {
            yield return start + i;
        }
    }

    /// <inheritdoc/>
    public int Add(object? value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Clear() => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Insert(int index, object? value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Remove(object? value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void RemoveAt(int index) => throw new NotSupportedException();
}
