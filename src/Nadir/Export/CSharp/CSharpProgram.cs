namespace Nadir;

/// <summary>A model as C# while exporters add to it: what <c>Predict</c> does step by step, the methods it calls, the numbers it knows.</summary>
/// <param name="type">What its numbers are.</param>
/// <param name="input">The shape of one input.</param>
internal sealed class CSharpProgram(ElementType type, Shape input)
{
    private readonly List<CSharpStep> steps = [];
    private readonly Dictionary<string, string> methods = [];
    private readonly List<CSharpArray> arrays = [];

    /// <summary>The shape of what was computed last.</summary>
    public Shape Shape { get; private set; } = input;

    /// <summary>What its numbers are.</summary>
    public ElementType Type => type;

    public IReadOnlyList<CSharpStep> Steps => steps;

    public IReadOnlyList<CSharpArray> Arrays => arrays;

    /// <summary>The methods by name; their texts say <c>float</c> for the type of numbers.</summary>
    public IReadOnlyDictionary<string, string> Methods => methods;

    /// <summary>Says what the following steps do.</summary>
    public void Note(string text) => steps.Add(new CSharpStep { Comment = text });

    /// <summary>A step that computes new numbers from those before.</summary>
    /// <param name="variable">What they are called.</param>
    /// <param name="shape">Their shape.</param>
    /// <param name="write">The statement, of the names of what is read and what is written.</param>
    public void Make(string variable, Shape shape, Func<string, string, string> write)
    {
        var free = variable;
        for (var number = 2; steps.Exists(step => step.Variable == free); number++)
            free = FormattableString.Invariant($"{variable}{number}");
        steps.Add(new CSharpStep { Variable = free, Length = shape.Count, Make = write });
        Shape = shape;
    }

    /// <summary>A step that changes the numbers where they are.</summary>
    /// <param name="write">The statement, of their name.</param>
    public void Change(Func<string, string> write) => steps.Add(new CSharpStep { Change = write });

    /// <summary>Numbers that stay in their place and get another shape.</summary>
    public void View(Shape shape) => Shape = shape;

    /// <summary>A method that statements call; one of the same name is added once.</summary>
    public void Add(string name, string source)
    {
        methods.TryAdd(name, source);
        foreach (var (called, text) in CSharpElementary.CalledBy(source))
            methods.TryAdd(called, text);
    }

    /// <summary>A name that no method has yet, for a method that holds numbers of its own.</summary>
    public string NewName(string name)
    {
        var free = name;
        for (var number = 2; methods.ContainsKey(free); number++)
            free = FormattableString.Invariant($"{name}{number}");
        return free;
    }

    /// <summary>A name that no array has yet.</summary>
    public string NewArrayName(string name)
    {
        var free = name;
        for (var number = 2; arrays.Exists(array => array.Name == free); number++)
            free = FormattableString.Invariant($"{name}{number}");
        return free;
    }

    /// <summary>Weights that statements name.</summary>
    /// <returns>Their name.</returns>
    public string Array(string name, ReadOnlySpan<double> values, int rowLength = 0, bool isDouble = false)
    {
        arrays.Add(new CSharpArray(name, values.ToArray(), rowLength == 0 ? values.Length : rowLength, isDouble || type == ElementType.Float64));
        return name;
    }

    /// <summary>A weight of a layer; <c>default</c> where it has none.</summary>
    public string Weight(Layer layer, string name)
    {
        var parameter = layer.Parameters.FirstOrDefault(weight => weight.Name == $"{layer.Name}.{name}");
        return parameter is null
            ? "default"
            : Array($"{CSharpName.Of(layer, capital: true)}{CSharpName.Capital(name)}", parameter.Value.ToArray<double>(), parameter.Value.Shape[^1]);
    }
}
