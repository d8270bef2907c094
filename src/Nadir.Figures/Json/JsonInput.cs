using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>An object of a figure's JSON being read: every member must be asked for, so that none is overlooked.</summary>
/// <remarks>Errors: <see cref="DataException"/> with the path and the place in the text.</remarks>
internal sealed class JsonInput(StrictValue value, params string[] known)
{
    private readonly HashSet<string> asked = [.. known];

    /// <summary>How a member of an enumeration is written.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum =>
        value.ToString().ToLowerInvariant();

    public StrictValue? Optional(string name)
    {
        asked.Add(name);
        return value.Optional(name);
    }

    public StrictValue Required(string name)
    {
        asked.Add(name);
        return value[name];
    }

    public bool Has(string name) => value.Optional(name) is not null;

    public string Text(string name) => OptionalText(name) ?? "";

    public string? OptionalText(string name) => Optional(name)?.Text();

    public double? Number(string name) => Optional(name)?.Number();

    public double Number(string name, double usual) => Number(name) ?? usual;

    /// <summary>A whole number from 0 to a million.</summary>
    public int? Index(string name) => Number(name) switch
    {
        null => null,
        >= 0 and <= 1e6 and var place when double.IsInteger(place) => (int)place,
        var other => throw Fault($"{name} must be a whole number from 0 to a million, got {other}."),
    };

    public ulong? UInt64(string name) => Optional(name)?.UInt64();

    public bool Flag(string name, bool usual = false) => Optional(name)?.Truth() ?? usual;

    public double[] Numbers(string name) => Required(name).Numbers();

    public string[] Texts(string name) => Texts(Required(name));

    public static string[] Texts(StrictValue array) => [.. array.Items().Select(item => item.Text())];

    public string Choice(string name, params string[] choices)
    {
        var member = Required(name);
        var text = member.Text();
        return choices.Contains(text)
            ? text
            : throw member.Fault($"\"{text}\" is not known here, expected one of {string.Join(", ", choices)}.");
    }

    public T Choice<T>(string name, T usual)
        where T : struct, Enum
    {
        var choices = Enum.GetValues<T>();
        return Optional(name) is null ? usual : choices[Array.IndexOf([.. choices.Select(Name)], Choice(name, [.. choices.Select(Name)]))];
    }

    public Color? Color(string name) => Optional(name) is { } color ? ColorOf(color) : null;

    public static Color ColorOf(StrictValue color)
    {
        var text = color.Text();
        return Guard(color, () => Figures.Color.Parse(text));
    }

    /// <summary>Rows of one length.</summary>
    /// <param name="columns">The length; that of the first row when null.</param>
    public double[,] Matrix(string name, int? columns = null)
    {
        var rows = Required(name).Items();
        var numbers = rows.Select(row => row.Numbers()).ToArray();
        var length = columns ?? (numbers.Length == 0 ? 0 : numbers[0].Length);
        var matrix = new double[numbers.Length, length];
        for (var row = 0; row < numbers.Length; row++)
        {
            if (numbers[row].Length != length)
                throw rows[row].Fault($"expected {length} numbers, got {numbers[row].Length}. All rows are of one length.");
            for (var column = 0; column < length; column++)
                matrix[row, column] = numbers[row][column];
        }

        return matrix;
    }

    public JsonInput? Object(string name) => Optional(name) is { } member ? new JsonInput(member) : null;

    public JsonInput RequiredObject(string name) => new(Required(name));

    /// <summary>The objects of an array; none where the member is missing.</summary>
    public IEnumerable<JsonInput> Objects(string name) =>
        Optional(name)?.Items().Select(item => new JsonInput(item)) ?? [];

    /// <summary>Refuses members that nobody asked for.</summary>
    public void End()
    {
        foreach (var (name, member) in value.Members())
        {
            if (!asked.Contains(name))
                throw member.Fault($"\"{name}\" is not known here, expected one of {string.Join(", ", asked)}. Correct or remove it.");
        }
    }

    /// <summary>Runs what makes a part of the figure; what the part refuses becomes an error with the place.</summary>
    public T Guard<T>(Func<T> make) => Guard(value, make);

    public DataException Fault(FormattableString message) => value.Fault(message);

    private static T Guard<T>(StrictValue value, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (Exception refused) when (refused is ArgumentException or InvalidOperationException)
        {
            throw value.Fault($"{Error.TextOf(refused)}");
        }
    }
}
