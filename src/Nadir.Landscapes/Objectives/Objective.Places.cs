using System.Globalization;

namespace Nadir.Landscapes;

/// <content>Places: one value a parameter.</content>
public abstract partial class Objective
{
    /// <summary>A place written as <c>k=0,b=0</c>.</summary>
    /// <param name="text">Each parameter with its value, in any order.</param>
    /// <returns>The values in the order of <see cref="Names"/>.</returns>
    /// <exception cref="ArgumentException">A name is not known, stands twice or is missing; or a value is no finite number.</exception>
    public double[] Place(string text)
    {
        var values = new List<(string, double)>();
        foreach (var part in Require.Present(text).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sides = part.Split('=', StringSplitOptions.TrimEntries);
            if (sides.Length != 2 || !double.TryParse(sides[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                throw Error.Argument($"'{part}' in '{text}' is no name=number. Write {Example}.", nameof(text));
            values.Add((sides[0], value));
        }

        return Place([.. values]);
    }

    /// <summary>A place from names and values.</summary>
    /// <param name="values">Each parameter with its value, in any order.</param>
    /// <returns>The values in the order of <see cref="Names"/>.</returns>
    /// <exception cref="ArgumentException">A name is not known, stands twice or is missing; or a value is not finite.</exception>
    public double[] Place(params (string Name, double Value)[] values)
    {
        var place = new double?[Names.Count];
        foreach (var (name, value) in Require.Present(values))
        {
            var parameter = PlaceOf(name);
            if (place[parameter] is not null)
                throw Error.Argument($"{name} has two values, {place[parameter]} and {value}. Give one.", nameof(values));
            if (!double.IsFinite(value))
                throw Error.Argument($"{name} must be a finite number, got {value}.", nameof(values));
            place[parameter] = value;
        }

        var missing = Names.Where((_, parameter) => place[parameter] is null).ToList();
        return missing.Count == 0
            ? [.. place.Select(value => value!.Value)]
            : throw Error.Argument(
                $"{string.Join(" and ", missing)} {(missing.Count == 1 ? "has" : "have")} no value. The parameters of '{Text}' are {string.Join(", ", Names)}; write {Example}.",
                nameof(values));
    }

    internal int PlaceOf(string name)
    {
        var wanted = VariableName.Of(Require.Present(name));
        for (var parameter = 0; parameter < Names.Count; parameter++)
        {
            if (Names[parameter] == wanted)
                return parameter;
        }

        throw Error.Argument(
            $"'{Text}' has no parameter '{name}'.{CatalogueName.DidYouMean(name, Names)} Its parameters are {string.Join(", ", Names)}.", nameof(name));
    }

    /// <summary>All names in an order asked for.</summary>
    private protected string[] InOrder(string[] names)
    {
        var places = Require.Present(names).Select(PlaceOf).ToArray();
        return places.Distinct().Count() == Names.Count && places.Length == Names.Count
            ? [.. places.Select(place => Names[place])]
            : throw Error.Argument($"An order names each of {string.Join(", ", Names)} once, got {string.Join(", ", names)}.", nameof(names));
    }

    private protected void CheckCount(int count)
    {
        if (count != Names.Count)
            throw Error.Argument($"A place of '{Text}' has {Names.Count} values, one each of {string.Join(", ", Names)}; got {count}.", "at");
    }

    /// <summary>Values to start from where none are given.</summary>
    internal double[] StartOr(IReadOnlyList<double>? start)
    {
        if (start is null)
            return new double[Names.Count];
        CheckCount(start.Count);
        for (var parameter = 0; parameter < start.Count; parameter++)
        {
            if (!double.IsFinite(start[parameter]))
                throw Error.Argument($"{Names[parameter]} must start at a finite number, got {start[parameter]}.", nameof(start));
        }

        return [.. start];
    }

    /// <summary>A place as messages write it.</summary>
    internal string TextOf(ReadOnlySpan<double> at)
    {
        var text = "";
        for (var parameter = 0; parameter < at.Length; parameter++)
            text += FormattableString.Invariant($"{(parameter == 0 ? "" : ", ")}{Names[parameter]} = {at[parameter]:G6}");
        return text;
    }

    private string Example => string.Join(",", Names.Select(name => $"{name}=0"));
}
