namespace Nadir.Tests.Optimizers;

/// <summary>A thousand steps of the rules that look at whole tensors beside versions written from their sources alone.</summary>
/// <remarks>
/// Rates are small where a rule would otherwise bounce about the minimum: there each step multiplies a difference in the last
/// digit, so that two right ones part. So it is where L-BFGS follows the bent valley with short steps and a short memory.
/// </remarks>
public sealed class TensorTrajectoryTests
{
    private const int Steps = 1000;

    private static readonly Dictionary<string, Func<PlainTensorRule>> Cases = new()
    {
        ["lamb:0.0005"] = () => new PlainLamb(0.0005, 0.9, 0.999, 1e-7),
        ["lamb:0.0005,weightDecay=0.1"] = () => new PlainLamb(0.0005, 0.9, 0.999, 1e-7, 0.1, false),
        ["lamb:0.0005,beta1=0.8,beta2=0.99,epsilon=1e-5,weightDecay=0.1,decayInRatio=true"] = () => new PlainLamb(0.0005, 0.8, 0.99, 1e-5, 0.1),
        ["adafactor:0.0005"] = () => new PlainAdafactor(false, 0.0005, 1e-30, 1e-3),
        ["adafactor:0.0001,epsilon2=0.1,clipThreshold=0.5,beta2Decay=-0.6,weightDecay=0.05"] =
            () => new PlainAdafactor(false, 0.0001, 1e-30, 0.1, 0.5, -0.6, 0.05),
        ["adafactor:0.0005,weightDecay=0.05,convention=pyTorch"] = () => new PlainAdafactor(true, 0.0005, Math.ScaleB(1, -52), 1e-3, decay: 0.05),
        ["adafactor:0.002,epsilon1=0.3,convention=pyTorch"] = () => new PlainAdafactor(true, 0.002, 0.3, 1e-3),
        ["muon:0.0005"] = () => new PlainMuon(0.0005),
        ["muon:0.0005,nesterov=false,momentum=0.8,weightDecay=0,adamRateShare=0.5"] =
            () => new PlainMuon(0.0005, 0.8, false, decay: 0, adamShare: 0.5),
        ["muon:0.0005,scale=matchAdamW,convention=pyTorch"] = () => new PlainMuon(0.0005, iterations: 5, matchAdam: true),
    };

    public static TheoryData<string, string> Walks =>
        [.. Cases.Keys.SelectMany(optimizer => PlainProblem.All.Select(problem => (optimizer, problem.Name)))];

    [Theory]
    [MemberData(nameof(Walks))]
    public void Trajectory_BesideThePlainRule_IsTheSame(string optimizer, string problem)
    {
        var function = PlainProblem.All.Single(item => item.Name == problem);
        var (ours, plain) = (Catalogue.Of().Create<Optimizer>(optimizer), Cases[optimizer]());
        var weights = function.Starts.Zip(function.Shapes, (start, shape) => new Parameter("weight", Tensor.From(start, shape))).ToArray();
        var numbers = function.Starts.Select(start => start.ToArray()).ToArray();
        var worst = 0.0;
        for (var step = 0; step < Steps; step++)
        {
            ours.Step(weights, () => function.Loss(weights));
            plain.Step(numbers, function.Slopes(numbers), function.Shapes);
            for (var i = 0; i < weights.Length; i++)
                worst = Math.Max(worst, Distance(weights[i].Value.ToArray<double>(), numbers[i]));
        }

        Assert.True(worst <= 1e-10, FormattableString.Invariant($"{optimizer} on {problem}: {worst:G3} apart"));
        Assert.True(function.Value(numbers) < function.Value(function.Starts));
    }

    /// <summary>A thousand moves with a fixed step, as one matrix that is made anew for each and as two loops over vectors.</summary>
    [Theory]
    [InlineData("bowl", 0.01, 100, 1.1, -0.8)]
    [InlineData("bowl", 0.01, 1, 1.1, -0.8)]
    [InlineData("rosenbrock", 0.5, 20, 0.7, 0.4)]
    [InlineData("sineFit", 0.01, 4, 0.8, 1.4)]
    [InlineData("sineFit", 0.05, 1, 0.8, 1.4)]
    public void Lbfgs_BesideThePlainMatrix_IsTheSame(string problem, double rate, int historySize, double u, double v)
    {
        var function = PlainProblem.OfTwoNumbers.Single(item => item.Name == problem);
        var plain = new PlainLbfgs(rate, historySize);
        var ours = new Lbfgs(rate, maxIterations: 1, gradientTolerance: 0, changeTolerance: 0, historySize: historySize);
        double[] numbers = [u, v];
        var start = function.Value([numbers]);
        Parameter[] weights = [new("weight", Tensor.From(numbers))];
        var worst = 0.0;
        for (var step = 0; step < Steps; step++)
        {
            ours.Step(weights, () => function.Loss(weights));
            plain.Step(numbers, function.Slopes([numbers])[0]);
            worst = Math.Max(worst, Distance(weights[0].Value.ToArray<double>(), numbers));
        }

        Assert.True(worst <= 1e-10, FormattableString.Invariant($"{problem}: {worst:G3} apart"));
        Assert.True(function.Value([numbers]) < 0.5 * start);
    }

    /// <summary>On an even slope u is 1: each step takes the share min(½, 1 ÷ √t) of the weight, or ½.</summary>
    [Theory]
    [InlineData(true, 2 * 0.5 * 0.5 * 0.5 * 0.5 * (1 - 0.447213595499958))]
    [InlineData(false, 2 * 0.5 * 0.5 * 0.5 * 0.5 * 0.5)]
    public void Adafactor_RelativeStep_FallsWithTheRootOfTheSteps(bool relativeStep, double expected)
    {
        var weight = new Parameter("weight", Tensor.From([2.0]));
        var optimizer = new Adafactor(0.5, relativeStep: relativeStep);
        for (var step = 0; step < 5; step++)
            optimizer.Step([weight], () => (weight.Value * 3).Sum());
        Assert.Equal(expected, weight.Value.ToDouble(), 1e-14);
    }

    [Fact]
    public void Cases_Together_NameEveryRuleThatLooksAtTensors()
    {
        var rules = Catalogue.Of().OfKind("optimizer").Where(entry => entry.Type.BaseType == typeof(Optimizer)).Select(entry => entry.Name)
            .Except(["lbfgs", "proximalGradient"]);
        Assert.Equal(rules.Order(StringComparer.Ordinal), Cases.Keys.Select(text => Spec.Parse(text).Name).Distinct().Order(StringComparer.Ordinal));
    }

    private static double Distance(double[] ours, double[] plain) =>
        ours.Zip(plain).Max(pair => Math.Abs(pair.First - pair.Second)) / plain.Max(Math.Abs);
}
