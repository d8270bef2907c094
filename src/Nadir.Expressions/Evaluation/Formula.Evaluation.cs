using Nadir.Tensors;

namespace Nadir.Expressions;

public sealed partial class Formula
{
    private Node? lowered;

    /// <summary>Whether it takes a mean or sum over rows of data.</summary>
    public bool HasAggregates => RowsBuilder.Aggregates(Root).Any();

    /// <summary>The value where every name has a number; to evaluate often, <see cref="Compile(string[])"/> first.</summary>
    /// <returns>Of an equation left side less right side, of a condition 1 or 0; not a number where there is none.</returns>
    /// <exception cref="ArgumentException">A name has no value, or the formula is over rows of data.</exception>
    public double Evaluate(params (string Name, double Value)[] values)
    {
        Require.Present(values);
        return Compile([.. values.Select(static pair => pair.Name)]).Value([.. values.Select(static pair => pair.Value)]);
    }

    /// <summary>Makes it ready to be evaluated often.</summary>
    /// <param name="names">The variables in the order in which values will be given; names beyond the formula's are fine.</param>
    /// <exception cref="ArgumentException">A name of the formula is missing or named twice, or it is over rows of data.</exception>
    public FormulaFunction Compile(params string[] names)
    {
        var variables = Variables(names);
        if (RowsBuilder.Aggregates(Root).FirstOrDefault() is { } aggregate)
            throw Error.Argument($"`{Text}` takes the {aggregate.Function.Name} over rows of data; pass the columns, too: Compile(names, data).");
        RequireNamed(variables);
        return new ColumnFunction(DeepStack.Run(Root.Depth, () => ProgramBuilder.Build(Root, variables)));
    }

    /// <summary>Makes it ready to be evaluated often as a function of parameters, over rows of data.</summary>
    /// <remarks>
    /// Columns stand inside <c>mean(…)</c> or <c>sum(…)</c> only, which are over all rows. Parts without a parameter
    /// are computed here, once.
    /// </remarks>
    /// <param name="names">The parameters, in the order in which values will be given.</param>
    /// <param name="data">Columns of one length by their names; copied. Those that the formula does not name are ignored.</param>
    /// <exception cref="ArgumentException">A name is missing or named twice, or a column stands outside mean and sum.</exception>
    /// <exception cref="ShapeException">The columns' lengths differ, or there are no rows.</exception>
    public FormulaFunction Compile(IReadOnlyList<string> names, IReadOnlyDictionary<string, ReadOnlyMemory<double>> data)
    {
        var variables = Variables(names);
        var columns = Columns.Of(Require.Present(data), this);
        RequireNamed([.. variables, .. columns.Names]);
        return DeepStack.Run(Root.Depth, () => RowsBuilder.Build(Root, variables, columns));
    }

    /// <summary>Values from tensors, through which gradients flow as often as wanted.</summary>
    /// <param name="values">
    /// Of one floating element type, which the formula's own numbers take on; shapes broadcast. Of <c>mean</c> and
    /// <c>sum</c>, the rows are all elements of the shape that all values broadcast to.
    /// </param>
    /// <exception cref="ArgumentException">A name has no value, or the types differ.</exception>
    /// <exception cref="ShapeException">The shapes do not broadcast.</exception>
    public Tensor Evaluate(IReadOnlyDictionary<string, Tensor> values)
    {
        var evaluation = new TensorEvaluation(Require.Present(values), this);
        RequireNamed(evaluation.Names);
        return evaluation.Of(evaluation.BindsConstants ? new Lowering(evaluation.Names).Of(Root) : lowered ??= new Lowering([]).Of(Root));
    }

    /// <summary>The value of a formula of one variable on a lane, whatever this carries.</summary>
    internal L Apply<L>(L x)
        where L : struct, ILane<L>
    {
        var variable = RowsBuilder.Variable(Names[0]);
        return DeepStack.Run(Root.Depth, () => new LaneEvaluation<L>(variable, x).Of(new Lowering([variable]).Of(Root)));
    }

    private Node[] Variables(IReadOnlyList<string> names)
    {
        var variables = new List<Node>();
        foreach (var name in Require.Present(names))
        {
            var variable = RowsBuilder.Variable(name);
            if (variables.Contains(variable))
                throw Error.Argument($"Compile names each variable once; got {name} twice.", nameof(names));
            variables.Add(variable);
        }

        return [.. variables];
    }
}
