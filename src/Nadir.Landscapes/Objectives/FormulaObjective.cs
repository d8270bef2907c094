namespace Nadir.Landscapes;

/// <summary>A formula of parameters, and of columns inside its means and sums.</summary>
internal sealed class FormulaObjective : Objective
{
    private readonly Formula formula;
    private readonly DataColumns? data;
    private readonly FormulaFunction function;
    private readonly (string Name, Tensor Values)[] columns;
    private readonly int rows;

    public FormulaObjective(Formula formula, DataColumns? data)
        : this(formula, data, ParametersOf(formula, data, "The objective"))
    {
    }

    private FormulaObjective(Formula formula, DataColumns? data, IReadOnlyList<string> names)
        : base(formula.Text, names)
    {
        (this.formula, this.data) = (formula, data);
        string[] used = data is null ? [] : [.. formula.Names.Where(data.Has)];
        function = data is null
            ? formula.Compile([.. Names])
            : formula.Compile(Names, used.ToDictionary(name => name, name => data[name]));
        columns = [.. used.Select(name => (name, data!.TensorOf(name)))];
        rows = data?.Count ?? 1;
    }

    private protected override long Terms => rows;

    public override Objective Ordered(params string[] names) => new FormulaObjective(formula, data, InOrder(names));

    internal override Tensor Compute(ReadOnlySpan<Tensor> parameters)
    {
        var values = new Dictionary<string, Tensor>(parameters.Length + columns.Length);
        for (var i = 0; i < parameters.Length; i++)
            values.Add(Names[i], parameters[i]);
        foreach (var (name, column) in columns)
            values.Add(name, column);
        return formula.Evaluate(values);
    }

    internal override void Fill(IReadOnlyList<ReadOnlyMemory<double>> places, Span<double> result) => function.Values(places, result);
}
