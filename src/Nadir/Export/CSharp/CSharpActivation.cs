using System.Globalization;
using System.Text;

namespace Nadir;

/// <summary>Writes activations as C#: those of single numbers by running them on <see cref="CSharpLane"/>.</summary>
internal static class CSharpActivation
{
    /// <summary>Adds a step that applies an activation; nothing where there is none.</summary>
    /// <exception cref="NotSupportedException">It is of a kind that cannot be written.</exception>
    public static void Activate(this CSharpProgram program, Activation? activation)
    {
        if (activation is null)
            return;

        // A function of another assembly may have any name, ours too.
        var isOurs = activation.Definition.GetType().Assembly == typeof(Activation).Assembly;
        if (isOurs && CatalogueName.Same(activation.EntryName, "linear"))
            return;
        var name = isOurs ? CSharpName.Capital(activation.EntryName) : "Activate";
        if (isOurs && activation.Definition is IRowFunction && CSharpRows.Find(name) is not null)
        {
            var axis = (int)activation.Definition.GetType().GetProperty("Axis")!.GetValue(activation.Definition)!;
            program.AlongAxis(name, axis);
            return;
        }

        var source = activation.Definition switch
        {
            IScalarFunction function => OfFunction(function, isOurs ? $"{Catalogue.Of().SpecOf(activation)}" : activation.EntryName),
            FormulaDefinition formula => OfFormula(formula),
            _ => throw Error.NotSupported($"The activation {activation.EntryName} cannot be written as C#. Take another, or save the model and load it with Nadir."),
        };
        name = program.Methods.FirstOrDefault(method => method.Value == Named(source, method.Key)).Key ?? program.NewName(name);
        program.Add(name, Named(source, name));
        program.Change(values => $"{name}({values});");
    }

    /// <summary>Adds a step of a row function along an axis of the batch.</summary>
    public static void AlongAxis(this CSharpProgram program, string name, int axis)
    {
        var shape = program.Shape;
        var at = axis < 0 ? axis + shape.Rank : axis - 1;
        if (at < 0)
            throw Error.NotSupported($"{name} along the batch compares samples with each other, and the C# predicts one. Give it another axis.");
        if (name == "Softmin")
            program.Add("Softmax", CSharpRows.Find("Softmax")!);
        program.Add(name, CSharpRows.Find(name)!);
        var (length, stride) = (shape[at], shape.ToArray()[(at + 1)..].Aggregate(1, (product, next) => product * next));
        program.Change(values => string.Create(CultureInfo.InvariantCulture, $"{name}({values}, length: {length}, stride: {stride});"));
    }

    private static string Named(string source, string name) => source.Replace("NAME", name, StringComparison.Ordinal);

    private static string Comment(string text) => System.Security.SecurityElement.Escape(text.ReplaceLineEndings(" "));

    private static string OfFunction(IScalarFunction function, string entry)
    {
        var body = new CSharpFunctionBody(function.Value(new CSharpLane(CSharpExpression.Variable("x"))).Expression);
        var lines = new StringBuilder();
        foreach (var line in body.Lines)
            lines.Append($"        {line}\n");
        var result = body.IsWhole ? body.Result : $"({body.Result})";
        return $"/// <summary>The activation {Comment(entry)}.</summary>\nprivate static void NAME(Span<float> values)\n{{\n    foreach (ref var value in values)\n    {{\n"
            + $"        double x = value;\n{lines}        value = (float){result};\n    }}\n}}";
    }

    private static string OfFormula(FormulaDefinition definition)
    {
        var text = definition.Formula.ToCSharp();
        if (definition.Formula.Names is ["Math"])
            throw Error.NotSupported($"The variable of `{definition.Expression}` is called as .NET's class Math, so it cannot be written as C#. Call it x.");
        if (text.Contains("Nadir.", StringComparison.Ordinal))
            throw Error.NotSupported($"`{definition.Expression}` calls a function that .NET lacks, so it cannot be written as C# alone. Take another activation, or save the model and load it with Nadir.");
        return $"/// <summary>{Comment(definition.Expression)}</summary>\nprivate static double NAME(double @{definition.Formula.Names[0]}) => {text};\n\n"
            + "private static void NAME(Span<float> values)\n{\n    foreach (ref var value in values)\n        value = (float)NAME(value);\n}";
    }
}
