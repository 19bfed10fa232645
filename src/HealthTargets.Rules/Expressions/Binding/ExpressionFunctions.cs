using System.Diagnostics.CodeAnalysis;
using HealthTargets.Rules.Expressions.Functions;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Expressions.Binding;

/// <summary>
/// Functions, methods and types that the host declares for expressions, beside those that every expression knows. What
/// is declared here may be called by every author of a rule; declare nothing that changes anything. Fill it on one
/// thread; afterwards it is safe on any.
/// </summary>
public sealed class ExpressionFunctions
{
    private readonly Dictionary<string, FactType> types = new(StringComparer.Ordinal);

    /// <summary>Gets the functions of types.</summary>
    internal FunctionTable Statics { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the constants of types.</summary>
    internal FunctionTable Constants { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the methods of objects, by name of their type.</summary>
    internal FunctionTable Methods { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets what makes objects, by name of their type.</summary>
    internal FunctionTable Makers { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the types by name.</summary>
    internal IReadOnlyDictionary<string, FactType> Types => types;

    /// <summary>Declares a type by name, such as an enumeration whose members rules name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="type">The type.</param>
    public ExpressionFunctions AddType(string name, FactType type)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(type);
        types[name] = type;
        return this;
    }

    /// <summary>Declares a constant: <c>Owner.Name</c>.</summary>
    /// <typeparam name="TResult">Its .NET type.</typeparam>
    /// <param name="owner">The name before the point.</param>
    /// <param name="name">The name.</param>
    /// <param name="read">Reads it.</param>
    /// <param name="result">Its type, where it is no plain one.</param>
    public ExpressionFunctions AddConstant<TResult>(
        string owner, string name, Func<TResult> read, FactType? result = null)
    {
        Constants.Add(owner, Function.Of(name, read).Returning(result));
        return this;
    }

    /// <summary>Declares what makes an object: <c>new Name()</c>.</summary>
    /// <typeparam name="TResult">Its .NET type.</typeparam>
    /// <param name="name">The name of its type.</param>
    /// <param name="make">Makes one.</param>
    /// <param name="result">Its type.</param>
    public ExpressionFunctions AddMaker<TResult>(string name, Func<TResult> make, FactType result)
    {
        Makers.Add(name, Function.Of(name, make).Returning(result));
        return this;
    }

    /// <summary>Declares a function without parameters: <c>Owner.Name()</c>.</summary>
    /// <typeparam name="TResult">The .NET type of what it gives.</typeparam>
    /// <param name="owner">The name before the point.</param>
    /// <param name="name">The name.</param>
    /// <param name="function">The function.</param>
    /// <param name="result">The type of what it gives, where it is no plain one.</param>
    public ExpressionFunctions Add<TResult>(
        string owner, string name, Func<TResult> function, FactType? result = null)
    {
        Statics.Add(owner, Function.Of(name, function).Returning(result));
        return this;
    }

    /// <summary>Declares a function of one parameter: <c>Owner.Name(x)</c>.</summary>
    /// <typeparam name="T1">The .NET type of the parameter.</typeparam>
    /// <typeparam name="TResult">The .NET type of what it gives.</typeparam>
    /// <param name="owner">The name before the point.</param>
    /// <param name="name">The name.</param>
    /// <param name="function">The function.</param>
    /// <param name="result">The type of what it gives, where it is no plain one.</param>
    public ExpressionFunctions Add<T1, TResult>(
        string owner, string name, Func<T1, TResult> function, FactType? result = null)
    {
        Statics.Add(owner, Function.Of(name, function).Returning(result));
        return this;
    }

    /// <summary>Declares a function of two parameters: <c>Owner.Name(x, y)</c>.</summary>
    /// <typeparam name="T1">The .NET type of the first parameter.</typeparam>
    /// <typeparam name="T2">The .NET type of the second parameter.</typeparam>
    /// <typeparam name="TResult">The .NET type of what it gives.</typeparam>
    /// <param name="owner">The name before the point.</param>
    /// <param name="name">The name.</param>
    /// <param name="function">The function.</param>
    /// <param name="result">The type of what it gives, where it is no plain one.</param>
    public ExpressionFunctions Add<T1, T2, TResult>(
        string owner, string name, Func<T1, T2, TResult> function, FactType? result = null)
    {
        Statics.Add(owner, Function.Of(name, function).Returning(result));
        return this;
    }

    /// <summary>Declares a function of three parameters: <c>Owner.Name(x, y, z)</c>.</summary>
    /// <typeparam name="T1">The .NET type of the first parameter.</typeparam>
    /// <typeparam name="T2">The .NET type of the second parameter.</typeparam>
    /// <typeparam name="T3">The .NET type of the third parameter.</typeparam>
    /// <typeparam name="TResult">The .NET type of what it gives.</typeparam>
    /// <param name="owner">The name before the point.</param>
    /// <param name="name">The name.</param>
    /// <param name="function">The function.</param>
    /// <param name="result">The type of what it gives, where it is no plain one.</param>
    public ExpressionFunctions Add<T1, T2, T3, TResult>(
        string owner, string name, Func<T1, T2, T3, TResult> function, FactType? result = null)
    {
        Statics.Add(owner, Function.Of(name, function).Returning(result));
        return this;
    }

    /// <summary>Declares a method without parameters of a class: <c>x.Name()</c>.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <typeparam name="TResult">The .NET type of what it gives.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="method">The method.</param>
    /// <param name="result">The type of what it gives, where it is no plain one.</param>
    public ExpressionFunctions AddMethod<T, TResult>(string name, Func<T, TResult> method, FactType? result = null)
    {
        Methods.Add(typeof(T).Name, Function.Of(name, method).Returning(result));
        return this;
    }

    /// <summary>Declares a method with one parameter of a class: <c>x.Name(y)</c>.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <typeparam name="T1">The .NET type of the parameter.</typeparam>
    /// <typeparam name="TResult">The .NET type of what it gives.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="method">The method.</param>
    /// <param name="result">The type of what it gives, where it is no plain one.</param>
    public ExpressionFunctions AddMethod<T, T1, TResult>(
        string name, Func<T, T1, TResult> method, FactType? result = null)
    {
        Methods.Add(typeof(T).Name, Function.Of(name, method).Returning(result));
        return this;
    }

    /// <summary>
    /// Declares a .NET type as RulesEngine's custom types are declared: an enumeration by its name, a class with its
    /// public static methods and properties. Methods with more than three parameters, with parameters by reference and
    /// generic ones are left out.
    /// </summary>
    /// <param name="type">The type.</param>
    [RequiresUnreferencedCode("The static members of the type are found by reflection, once.")]
    [RequiresDynamicCode("Delegates are made for the types of the parameters.")]
    public ExpressionFunctions AddStatics(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        types[type.Name] = FactType.Of(type);
        ReflectedFunctions.Add(type, Statics, Constants);
        return this;
    }
}
