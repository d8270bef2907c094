using System.Runtime.CompilerServices;

namespace Nadir.Landscapes;

/// <summary>The loss of a model on data, as its parameters change.</summary>
public sealed class ModelObjective : Objective
{
    private readonly FormulaFunction function;
    private readonly (string Name, Tensor Values)[] inputs;
    private readonly Tensor target;
    private readonly double factor;

    internal ModelObjective(Formula model, DataColumns data, Loss loss)
        : this(model, data, loss, ParametersOf(model, data, "The model"))
    {
    }

    private ModelObjective(Formula model, DataColumns data, Loss loss, IReadOnlyList<string> names)
        : base($"{loss.EntryName} of {model.Text}", names)
    {
        (Model, Data, Loss) = (model, data, loss);
        if (RowsBuilder.Aggregates(model.Root).Any())
            throw Error.Argument($"The model '{model.Text}' is over all rows, but a model predicts for one. Take the formula as the whole objective, without a loss.", nameof(model));
        if (model.Names.Contains(data.Target))
        {
            throw Error.Argument(
                $"The model '{model.Text}' uses the target '{data.Target}'. Predict it from other columns, or write the whole loss as one formula, such as mean(({model.Text})^2).", nameof(model));
        }

        if (!loss.TakesPrediction || loss.Reduction == Reduction.None)
        {
            throw Error.Argument(
                $"{loss.EntryName} {(loss.TakesPrediction ? "leaves a number for each row (reduction: none)" : "takes other inputs than a target and a prediction")}. Pass a loss that makes one number of both.", nameof(loss));
        }

        if (loss.Targets.IsClasses || loss.Targets.IsClassLists || loss.Targets.IsDistribution)
        {
            throw Error.Argument(
                $"{loss.EntryName} compares rows of classes, but the model '{model.Text}' predicts one number a row. Pass a loss of numbers, such as meanSquaredError or binaryCrossEntropy.", nameof(loss));
        }

        Inputs = [.. model.Names.Where(data.Has)];
        inputs = [.. Inputs.Select(name => (name, data.TensorOf(name)))];
        target = data.TensorOf(data.Target);
        function = model.Compile([.. Names, .. Inputs]);
        factor = loss.Reduction == Reduction.Sum ? 1 : 1.0 / data.Count;

        // A loss that refuses the targets does so here, not at the first step.
        if (loss.CheckDomain)
            loss.Targets.Check(target, "target", loss.EntryName);
    }

    /// <summary>What is predicted for a row.</summary>
    public Formula Model { get; }

    /// <summary>What it is fitted to.</summary>
    public DataColumns Data { get; }

    /// <summary>Compares target and prediction.</summary>
    public Loss Loss { get; }

    /// <summary>The columns that the model uses.</summary>
    public IReadOnlyList<string> Inputs { get; }

    private protected override long Terms => Data.Count;

    /// <summary>What the model predicts for each row.</summary>
    /// <param name="at">The parameters.</param>
    /// <param name="data">Rows to predict for; those it is fitted to when left out.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than parameters, or a column of the model is missing.</exception>
    public double[] Predict(IReadOnlyList<double> at, DataColumns? data = null)
    {
        data ??= Data;
        var columns = StartOr(Require.Present(at)).Select(value => (ReadOnlyMemory<double>)new[] { value });
        var predictions = new double[data.Count];
        function.Values([.. columns, .. Inputs.Select(name => data[name])], predictions);
        return predictions;
    }

    /// <summary>The fitted curve of a model with one column, over the range of its data.</summary>
    /// <param name="at">The parameters.</param>
    /// <param name="count">How many points, evenly spaced; 2 or more.</param>
    /// <exception cref="ArgumentException">The model uses several columns, or the place has another number of values.</exception>
    public (double[] X, double[] Y) Curve(IReadOnlyList<double> at, int count = 201)
    {
        var x = Data[OneInput()].ToArray();
        return Curve(at, x.Min(), x.Max(), count);
    }

    /// <summary>The fitted curve of a model with one column.</summary>
    /// <param name="at">The parameters.</param>
    /// <param name="from">The first value of the column.</param>
    /// <param name="to">The last.</param>
    /// <param name="count">How many points, evenly spaced; 2 or more.</param>
    /// <exception cref="ArgumentException">The model uses several columns, or the place has another number of values.</exception>
    public (double[] X, double[] Y) Curve(IReadOnlyList<double> at, double from, double to, int count = 201)
    {
        var input = OneInput();
        var x = Spread(Require.Finite(from), Require.Finite(to), Require.AtLeast(count, 2));
        return (x, Predict(at, DataColumns.Of((input, x))));
    }

    private string OneInput() => Inputs.Count == 1
        ? Inputs[0]
        : throw Error.Argument($"A curve is over one column, but '{Model.Text}' uses {string.Join(", ", Inputs)}. Use Predict with columns of your choice.");

    /// <inheritdoc/>
    public override ModelObjective Ordered(params string[] names) => new(Model, Data, Loss, InOrder(names));

    internal override Tensor Compute(ReadOnlySpan<Tensor> parameters)
    {
        var values = new Dictionary<string, Tensor>(parameters.Length + inputs.Length);
        for (var i = 0; i < parameters.Length; i++)
            values.Add(Names[i], parameters[i]);
        foreach (var (name, column) in inputs)
            values.Add(name, column);
        return Loss.Compute(target, Model.Evaluate(values));
    }

    internal override void Fill(IReadOnlyList<ReadOnlyMemory<double>> places, Span<double> result)
    {
        if (!Loss.IsPointwise)
        {
            FillOneByOne(places, result);
            return;
        }

        using var room = ScratchPool.Rent<double>(result.Length);
        var columns = new ReadOnlyMemory<double>[Names.Count + Inputs.Count];
        for (var i = 0; i < Names.Count; i++)
            columns[i] = places[i];
        var targets = target.AsSpan<double>();
        result.Clear();
        for (var row = 0; row < targets.Length; row++)
        {
            for (var i = 0; i < Inputs.Count; i++)
                columns[Names.Count + i] = Data[Inputs[i]].Slice(row, 1);
            function.Values(columns, room.Span);
            Loss.AddTerms(targets[row], room.Span, result);
        }

        Lanewise.Apply(new Factor(factor * Loss.TermFactor), result, result);
    }

    private void FillOneByOne(IReadOnlyList<ReadOnlyMemory<double>> places, Span<double> result)
    {
        var place = new double[Names.Count];
        for (var i = 0; i < result.Length; i++)
        {
            for (var parameter = 0; parameter < place.Length; parameter++)
                place[parameter] = places[parameter].Length == 1 ? places[parameter].Span[0] : places[parameter].Span[i];
            result[i] = Array.Exists(Predict(place), IsRefused) ? double.NaN : Value(place);
        }
    }

    private bool IsRefused(double prediction)
    {
        var (low, high) = Loss.Predictions.Reach;
        return Loss.CheckDomain && (prediction < low || prediction > high);
    }

    private readonly struct Factor(double factor) : IUnaryLane
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public L Apply<L>(L x)
            where L : struct, ILane<L> => L.Of(factor) * x;
    }
}
