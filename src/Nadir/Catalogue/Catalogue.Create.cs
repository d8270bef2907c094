using System.Reflection;
using System.Text.Json.Nodes;

namespace Nadir;

public sealed partial class Catalogue
{
    /// <summary>Makes what a text names: <c>sgd:learningRate=0.05,momentum=0.9</c>.</summary>
    /// <typeparam name="T">The kind's class.</typeparam>
    /// <exception cref="ArgumentException">The name, a parameter or a value is not known or not allowed.</exception>
    public T Create<T>(string text)
        where T : class => (T)Create(KindOf(typeof(T))!, Spec.Parse(text));

    /// <summary>Makes what a specification names.</summary>
    /// <exception cref="ArgumentException">The name, a parameter or a value is not known or not allowed.</exception>
    public object Create(string kind, Spec spec)
    {
        var entry = Find(kind, spec.Name);
        var arguments = new object?[entry.Parameters.Count];
        var given = new JsonNode?[arguments.Length];
        var isGiven = new bool[arguments.Length];
        foreach (var (key, value) in spec.Arguments)
        {
            var index = key.Length == 0 ? 0 : IndexOf(entry, key);
            if (index >= arguments.Length)
                throw Error.Argument($"{entry.Kind} '{entry.Name}' takes no parameters, got {spec}.");
            if (isGiven[index])
                throw Error.Argument($"{entry.Kind} '{entry.Name}' got {entry.Parameters[index].Name} twice.");
            (given[index], isGiven[index]) = (value, true);
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = entry.Parameters[i];
            if (isGiven[i])
                arguments[i] = ArgumentConversion.FromJson(given[i], parameter.Type, $"{parameter.Name} of {entry.Kind} '{entry.Name}'", this);
            else if (parameter.IsRequired)
                throw Error.Argument($"{entry.Kind} '{entry.Name}' needs {parameter.Name}: {ArgumentConversion.Describe(parameter.Type)}. Write {entry.Name}:{entry.Example ?? parameter.Name + "=…"}.");
            else
                arguments[i] = DefaultOf(parameter);
        }

        return entry.Make(arguments);
    }

    /// <summary>The name and arguments that make an object like this one.</summary>
    /// <exception cref="ArgumentException">No entry of this catalogue made it, or it does not tell an argument.</exception>
    public Spec SpecOf(object item)
    {
        var entry = EntryOf(item);
        var definition = item is ICatalogueItem made ? made.Definition : item;
        var arguments = new JsonObject();
        foreach (var parameter in entry.Parameters)
        {
            var value = Read(definition, parameter.Name) ?? Read(item, parameter.Name)
                ?? throw Error.State($"{entry.Kind} '{entry.Name}' has no property for its parameter {parameter.Name}. Add one of that name so that it can be saved.");
            if (value.GetValue(value.DeclaringType!.IsInstanceOfType(definition) ? definition : item) is { } argument
                && !(parameter.IsOption && argument.Equals(DefaultOf(parameter))))
                arguments[parameter.Name] = ArgumentConversion.ToJson(argument, this);
        }

        return new Spec(entry.Name, arguments);
    }

    private static PropertyInfo? Read(object holder, string parameter) => holder.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
        .FirstOrDefault(property => property.Name.Equals(parameter, StringComparison.OrdinalIgnoreCase));

    private static int IndexOf(CatalogueEntry entry, string key)
    {
        for (var i = 0; i < entry.Parameters.Count; i++)
        {
            if (CatalogueName.Same(entry.Parameters[i].Name, key))
                return i;
        }

        var names = entry.Parameters.Select(parameter => parameter.Name).ToList();
        var hint = ForeignWord.Explain(key, names) is { Length: > 0 } foreign ? foreign : CatalogueName.DidYouMean(key, names);
        throw Error.Argument(
            $"{entry.Kind} '{entry.Name}' has no parameter '{key}'.{hint} It takes {(names.Count == 0 ? "none" : string.Join(", ", names))}.");
    }

    internal static object? DefaultOf(EntryParameter parameter)
    {
        if (parameter.Default is null && parameter.Type.IsValueType && Nullable.GetUnderlyingType(parameter.Type) is null)
            return Activator.CreateInstance(parameter.Type);
        var type = Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type;
        return type.IsEnum && parameter.Default is not null ? Enum.ToObject(type, parameter.Default) : parameter.Default;
    }
}
