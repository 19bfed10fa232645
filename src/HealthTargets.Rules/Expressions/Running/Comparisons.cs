using System.Numerics;

namespace HealthTargets.Rules.Expressions.Running;

/// <summary>Comparisons, for numbers by their operators and for other values by their order.</summary>
internal static class Comparisons
{
    /// <summary>Numbers are equal; NaN equals nothing.</summary>
    internal readonly struct NumbersEqual<T> : IOperation<T, bool>
        where T : struct, INumber<T>
    {
        /// <inheritdoc/>
        public static bool Apply(T left, T right) => left == right;
    }

    /// <summary>Numbers differ.</summary>
    internal readonly struct NumbersDiffer<T> : IOperation<T, bool>
        where T : struct, INumber<T>
    {
        /// <inheritdoc/>
        public static bool Apply(T left, T right) => left != right;
    }

    /// <summary>A number is less.</summary>
    internal readonly struct NumberLess<T> : IOperation<T, bool>
        where T : struct, INumber<T>
    {
        /// <inheritdoc/>
        public static bool Apply(T left, T right) => left < right;
    }

    /// <summary>A number is at most as large.</summary>
    internal readonly struct NumberAtMost<T> : IOperation<T, bool>
        where T : struct, INumber<T>
    {
        /// <inheritdoc/>
        public static bool Apply(T left, T right) => left <= right;
    }

    /// <summary>A number is greater.</summary>
    internal readonly struct NumberGreater<T> : IOperation<T, bool>
        where T : struct, INumber<T>
    {
        /// <inheritdoc/>
        public static bool Apply(T left, T right) => left > right;
    }

    /// <summary>A number is at least as large.</summary>
    internal readonly struct NumberAtLeast<T> : IOperation<T, bool>
        where T : struct, INumber<T>
    {
        /// <inheritdoc/>
        public static bool Apply(T left, T right) => left >= right;
    }

    /// <summary>Values are equal.</summary>
    internal readonly struct Equal<T> : IOperation<T, bool>
    {
        /// <inheritdoc/>
        public static bool Apply(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);
    }

    /// <summary>Values differ.</summary>
    internal readonly struct Differ<T> : IOperation<T, bool>
    {
        /// <inheritdoc/>
        public static bool Apply(T left, T right) => !EqualityComparer<T>.Default.Equals(left, right);
    }

    /// <summary>A value comes before.</summary>
    internal readonly struct Before<T> : IOperation<T, bool>
        where T : IComparable<T>
    {
        /// <inheritdoc/>
        public static bool Apply(T left, T right) => left.CompareTo(right) < 0;
    }

    /// <summary>A value does not come behind.</summary>
    internal readonly struct NotAfter<T> : IOperation<T, bool>
        where T : IComparable<T>
    {
        /// <inheritdoc/>
        public static bool Apply(T left, T right) => left.CompareTo(right) <= 0;
    }

    /// <summary>A value comes behind.</summary>
    internal readonly struct After<T> : IOperation<T, bool>
        where T : IComparable<T>
    {
        /// <inheritdoc/>
        public static bool Apply(T left, T right) => left.CompareTo(right) > 0;
    }

    /// <summary>A value does not come before.</summary>
    internal readonly struct NotBefore<T> : IOperation<T, bool>
        where T : IComparable<T>
    {
        /// <inheritdoc/>
        public static bool Apply(T left, T right) => left.CompareTo(right) >= 0;
    }

    /// <summary>A text comes before, in the order of <see cref="TextOrder"/>.</summary>
    internal readonly struct TextBefore : IOperation<string?, bool>
    {
        /// <inheritdoc/>
        public static bool Apply(string? left, string? right) => TextOrder.Compare(left, right) < 0;
    }

    /// <summary>A text does not come behind.</summary>
    internal readonly struct TextNotAfter : IOperation<string?, bool>
    {
        /// <inheritdoc/>
        public static bool Apply(string? left, string? right) => TextOrder.Compare(left, right) <= 0;
    }

    /// <summary>A text comes behind.</summary>
    internal readonly struct TextAfter : IOperation<string?, bool>
    {
        /// <inheritdoc/>
        public static bool Apply(string? left, string? right) => TextOrder.Compare(left, right) > 0;
    }

    /// <summary>A text does not come before.</summary>
    internal readonly struct TextNotBefore : IOperation<string?, bool>
    {
        /// <inheritdoc/>
        public static bool Apply(string? left, string? right) => TextOrder.Compare(left, right) >= 0;
    }

    /// <summary>Texts are equal, character by character.</summary>
    internal readonly struct TextEqual : IOperation<string?, bool>
    {
        /// <inheritdoc/>
        public static bool Apply(string? left, string? right) => string.Equals(left, right);
    }

    /// <summary>Texts differ.</summary>
    internal readonly struct TextDiffer : IOperation<string?, bool>
    {
        /// <inheritdoc/>
        public static bool Apply(string? left, string? right) => !string.Equals(left, right);
    }
}
