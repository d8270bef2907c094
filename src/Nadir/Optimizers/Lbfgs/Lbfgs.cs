namespace Nadir;

/// <summary>Steps along −H·g, H approximating the inverse second derivative by the last steps: few evaluations on smooth losses.</summary>
/// <remarks>
/// Formula: H by the two-loop recursion over (s, y), s being steps and y the changes of the gradient over them, from
/// H = (sᵀy ÷ yᵀy)·I; the first direction is −g, of length min(1, 1 ÷ Σ|g|)·rate. w ← w + t·direction, t being the rate, or
/// what the line search finds from there. One step makes up to maxIterations such moves.
/// Twin: torch.optim.LBFGS (lr, max_iter, max_eval, tolerance_grad, tolerance_change, history_size, line_search_fn).
/// Differences: a line search treats a loss that is no number as infinite, where PyTorch's goes astray; running
/// statistics of normalization follow a batch once a step, not once an evaluation. Use large batches: the curvature seen
/// between different batches is mostly noise.
/// Source: Liu, Nocedal 1989, "On the limited memory BFGS method for large scale optimization".
/// </remarks>
public sealed class Lbfgs : Optimizer
{
    private const string NumbersName = "lbfgs.numbers", DirectionName = "lbfgs.direction", PreviousName = "lbfgs.previousGradient";

    private readonly FlatWeights weights = new();
    private CurvatureHistory? history;
    private StrongWolfeSearch? search;
    private Tensor? gradient, previousGradient, direction, origin;
    private long iterations;
    private double length;

    /// <summary>Limited-memory BFGS.</summary>
    /// <param name="learningRate">The length of a move in units of the direction, or the first that a line search tries; above 0.</param>
    /// <param name="maxIterations">The most moves a step; above 0.</param>
    /// <param name="maxEvaluations">The most evaluations of the loss a step, looked at between moves; above 0; 1.25·maxIterations, rounded down, when left out.</param>
    /// <param name="gradientTolerance">A step ends where no element of the gradient is larger; 0 or above.</param>
    /// <param name="changeTolerance">A step ends where the slope, a move or the change of the loss is smaller; 0 or above.</param>
    /// <param name="historySize">How many moves are remembered; above 0.</param>
    /// <param name="lineSearch">How far a move goes.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number lies outside its range.</exception>
    public Lbfgs(
        double learningRate = 1,
        int maxIterations = 20,
        int? maxEvaluations = null,
        double gradientTolerance = 1e-7,
        double changeTolerance = 1e-9,
        int historySize = 100,
        LineSearch lineSearch = LineSearch.None)
        : base(learningRate, decay: 0)
    {
        MaxIterations = Require.Positive(maxIterations);
        MaxEvaluations = Require.Positive(maxEvaluations ?? Math.Max(1, (int)(maxIterations * 5L / 4)), nameof(maxEvaluations));
        GradientTolerance = Require.NotNegative(gradientTolerance);
        ChangeTolerance = Require.NotNegative(changeTolerance);
        HistorySize = Require.Positive(historySize);
        LineSearch = Require.Defined(lineSearch);
    }

    /// <summary>The most moves a step.</summary>
    public int MaxIterations { get; }

    /// <summary>The most evaluations of the loss a step.</summary>
    public int MaxEvaluations { get; }

    /// <summary>A step ends where no element of the gradient is larger.</summary>
    public double GradientTolerance { get; }

    /// <summary>A step ends where the slope, a move or the change of the loss is smaller.</summary>
    public double ChangeTolerance { get; }

    /// <summary>How many moves are remembered.</summary>
    public int HistorySize { get; }

    /// <summary>How far a move goes.</summary>
    public LineSearch LineSearch { get; }

    /// <inheritdoc/>
    public override bool NeedsClosure => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> SlotNames => [];

    internal override IEnumerable<(string Name, Tensor Value)> Remembered(IReadOnlyList<Parameter> parameters)
    {
        if (history is null || iterations == 0)
            return base.Remembered(parameters);
        var numbers = new List<double> { iterations, length, history.Scale };
        var vectors = new List<(string, Tensor)> { (DirectionName, direction!), (PreviousName, previousGradient!) };
        for (var i = 0; i < history.Count; i++)
        {
            numbers.Add(history[i].Inverse);
            vectors.Add((ChangeName(i), history[i].Change));
            vectors.Add((StepName(i), history[i].Step));
        }

        return [.. base.Remembered(parameters), (NumbersName, Tensor.From(numbers.ToArray())), .. vectors];
    }

    internal override void Recall(IReadOnlyList<Parameter> parameters, RememberedArrays arrays)
    {
        base.Recall(parameters, arrays);
        if (arrays.Find(NumbersName, ElementType.Float64) is not { } numbers)
            return;
        Begin(parameters);
        arrays.Take(NumbersName, new Shape(Math.Clamp(numbers.Count, 3, HistorySize + 3)), ElementType.Float64);
        (iterations, length, history!.Scale) = ((long)numbers[0], numbers[1], numbers[2]);
        history.Clear();
        Take(direction!, DirectionName);
        Take(previousGradient!, PreviousName);
        for (var i = 0; i < numbers.Count - 3; i++)
        {
            ref var pair = ref history.Next();
            Take(pair.Change, ChangeName(i));
            Take(pair.Step, StepName(i));
            pair.Inverse = numbers[i + 3];
            history.Keep();
        }

        void Take(Tensor target, string name) => target.Become(arrays.Take(name, target.Shape, target.ElementType));
    }

    private protected override void BeginStep()
    {
    }

    private protected override void Move(Parameter parameter, Tensor gradient, Tensor[] slots) =>
        throw Error.State($"Lbfgs moves all weights together.");

    private protected override void MoveAll(in StepObjective objective)
    {
        Begin(objective.Parameters);
        weights.ReadGradients(gradient!);
        var (loss, evaluations, rate) = (objective.Value, 1, CurrentLearningRate);
        if (gradient!.Largest() <= GradientTolerance)
            return;
        for (var iteration = 1; iteration <= MaxIterations; iteration++)
        {
            Turn(rate);
            var (before, slope) = (loss, gradient!.Dot(direction!));
            if (slope > -ChangeTolerance)
                break;
            if (LineSearch == LineSearch.StrongWolfe)
            {
                var point = search!.Run(objective, direction!, length, loss, gradient!, slope);
                (loss, length) = (point.Loss, point.Step);
                gradient!.Become(point.Gradient);
                evaluations += search.Evaluations;
            }
            else
            {
                weights.ReadWeights(origin!);
                weights.Place(origin!, direction!, length);
                if (iteration == MaxIterations)
                    break;
                loss = Evaluate(objective);
                evaluations++;
            }

            if (evaluations >= MaxEvaluations || gradient!.Largest() <= GradientTolerance
                || direction!.Largest() * Math.Abs(length) <= ChangeTolerance || Math.Abs(loss - before) < ChangeTolerance)
                break;
        }
    }

    /// <summary>Chooses the next direction and the first length to go.</summary>
    private void Turn(double rate)
    {
        iterations++;
        if (iterations == 1)
        {
            gradient!.Scale(-1, direction!);
            length = Math.Min(1, 1 / gradient!.SumMagnitudes()) * rate;
        }
        else
        {
            history!.Add(gradient!, previousGradient!, direction!, length);
            history.Turn(gradient!, direction!);
            length = rate;
        }

        previousGradient!.Become(gradient!);
    }

    private double Evaluate(in StepObjective objective)
    {
        using var scope = objective.Scope();
        var loss = objective.Compute();
        weights.ReadGradients(gradient!);
        return loss;
    }

    private void Begin(IReadOnlyList<Parameter> parameters)
    {
        weights.Take(parameters);
        if (history is not null)
            return;
        (gradient, previousGradient) = (weights.NewVector(), weights.NewVector());
        (direction, origin) = (weights.NewVector(), weights.NewVector());
        history = new CurvatureHistory(weights, HistorySize);
        if (LineSearch == LineSearch.StrongWolfe)
            search = new StrongWolfeSearch(weights, ChangeTolerance);
    }

    private static string ChangeName(int i) => FormattableString.Invariant($"lbfgs.change.{i}");

    private static string StepName(int i) => FormattableString.Invariant($"lbfgs.step.{i}");
}
