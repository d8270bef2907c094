namespace Nadir.Tests.Optimizers;

/// <summary>A thousand steps beside a version of the rule that was written from its source alone.</summary>
/// <remarks>
/// Rates are small where a rule would otherwise bounce about the minimum (RMSprop, Adadelta, Nadam): there each step multiplies
/// a difference in the last digit, so that two right ones part.
/// </remarks>
public sealed class TrajectoryTests
{
    private const int Steps = 1000;

    private static readonly Dictionary<string, Func<PlainOptimizer>> Cases = new()
    {
        ["sgd:0.001"] = () => new PlainSgd(false, 0.001),
        ["sgd:0.001,momentum=0.9,decay=0.01,weightDecay=0.02"] = () => new PlainSgd(false, 0.001, 0.9, timeDecay: 0.01, decay: 0.02),
        ["sgd:0.001,momentum=0.9,nesterov=true,decay=0.001"] = () => new PlainSgd(false, 0.001, 0.9, true, 0.001),
        ["sgd:0.001,momentum=0.9,dampening=0.3,weightDecay=0.02,convention=pyTorch"] =
            () => new PlainSgd(true, 0.001, 0.9, dampening: 0.3, decay: 0.02),
        ["sgd:0.001,momentum=0.9,nesterov=true,convention=pyTorch"] = () => new PlainSgd(true, 0.001, 0.9, true),
        ["adagrad:0.1,weightDecay=0.01"] = () => new PlainAdagrad(false, 0.1, 0.1, 1e-7, decay: 0.01),
        ["adagrad:0.1,decay=0.01,weightDecay=0.01,convention=pyTorch"] = () => new PlainAdagrad(true, 0.1, 0, 1e-10, 0.01, 0.01),
        ["adadelta:0.1,weightDecay=0.01"] = () => new PlainAdadelta(false, 0.1, 0.95, 1e-7, 0.01),
        ["adadelta:0.1,weightDecay=0.01,convention=pyTorch"] = () => new PlainAdadelta(true, 0.1, 0.9, 1e-6, 0.01),
        ["rmsProp:0.0001,weightDecay=0.01"] = () => new PlainRmsProp(false, 0.0001, 0.9, 1e-7, decay: 0.01),
        ["rmsProp:0.0001,momentum=0.5,centered=true,epsilon=1e-3"] = () => new PlainRmsProp(false, 0.0001, 0.9, 1e-3, 0.5, true),
        ["rmsProp:0.0001,momentum=0.5"] = () => new PlainRmsProp(false, 0.0001, 0.9, 1e-7, 0.5),
        ["rmsProp:0.0002,weightDecay=0.01,convention=pyTorch"] = () => new PlainRmsProp(true, 0.0002, 0.99, 1e-8, decay: 0.01),
        ["rmsProp:0.0001,momentum=0.5,centered=true,epsilon=1e-3,convention=pyTorch"] = () => new PlainRmsProp(true, 0.0001, 0.99, 1e-3, 0.5, true),
        ["adam:0.01"] = () => new PlainAdam(false, 0.01, 0.9, 0.999, 1e-7),
        ["adam:0.01,amsgrad=true,weightDecay=0.02"] = () => new PlainAdam(false, 0.01, 0.9, 0.999, 1e-7, true, 0.02),
        ["adam:0.01,weightDecay=0.02,convention=pyTorch"] = () => new PlainAdam(true, 0.01, 0.9, 0.999, 1e-8, decay: 0.02, coupled: true),
        ["adam:0.01,amsgrad=true,convention=pyTorch"] = () => new PlainAdam(true, 0.01, 0.9, 0.999, 1e-8, true),
        ["adamW:0.01,weightDecay=0.1"] = () => new PlainAdam(false, 0.01, 0.9, 0.999, 1e-7, decay: 0.1),
        ["adamW:0.01"] = () => new PlainAdam(false, 0.01, 0.9, 0.999, 1e-7, decay: 0.004),
        ["adamW:0.01,amsgrad=true,convention=pyTorch"] = () => new PlainAdam(true, 0.01, 0.9, 0.999, 1e-8, true, 0.01),
        ["adamax:0.01,weightDecay=0.02"] = () => new PlainAdamax(false, 0.01, 0.9, 0.999, 1e-7, 0.02),
        ["adamax:0.01,weightDecay=0.02,convention=pyTorch"] = () => new PlainAdamax(true, 0.01, 0.9, 0.999, 1e-8, 0.02),
        ["nadam:0.01,weightDecay=0.02"] = () => new PlainNadam(false, 0.01, 0.9, 0.999, 1e-7, 1, 0.02),
        ["nadam:0.002,weightDecay=0.02,convention=pyTorch"] = () => new PlainNadam(true, 0.002, 0.9, 0.999, 1e-8, 0.004, 0.02),
        ["rAdam:0.0005"] = () => new PlainRAdam(0.0005, 0.9, 0.999, 1e-8),
        ["rAdam:0.0005,beta2=0.99,weightDecay=0.02"] = () => new PlainRAdam(0.0005, 0.9, 0.99, 1e-8, 0.02),
        ["rAdam:0.0005,weightDecay=0.02,weightDecayForm=decoupled"] = () => new PlainRAdam(0.0005, 0.9, 0.999, 1e-8, 0.02, false),
        ["asgd:0.001"] = () => new PlainAsgd(true, 0.001, 1e-4, 0.75, 1e6),
        ["asgd:0.001,lambda=0.05,averagingStart=100,weightDecay=0.01,singleRates=false"] = () => new PlainAsgd(false, 0.001, 0.05, 0.75, 100, 0.01),
        ["ftrl:0.01"] = () => new PlainFtrl(0.01, -0.5, 0.1, 0, 0, 0, 0),
        ["ftrl:0.05,l1=0.01,l2=0.1,l2Shrinkage=0.01,beta=1,weightDecay=0.01"] = () => new PlainFtrl(0.05, -0.5, 0.1, 0.01, 0.1, 0.01, 1, 0.01),
        ["ftrl:0.01,learningRatePower=-0.7,initialAccumulator=0.5"] = () => new PlainFtrl(0.01, -0.7, 0.5, 0, 0, 0, 0),
        ["scheduleFreeAdamW:0.01,weightDecay=0.02,warmupSteps=50"] = () => new PlainScheduleFreeAdamW(false, 0.01, 0.9, 0.999, 1e-8, 0.02, 50),
        ["scheduleFreeAdamW:0.01,weightDecay=0.02,warmupSteps=50,stepPower=1,convention=pyTorch"] =
            () => new PlainScheduleFreeAdamW(true, 0.01, 0.9, 0.999, 1e-8, 0.02, 50, 2, 1),
    };

    private static readonly Dictionary<string, Func<PlainOptimizer>> SignRules = new()
    {
        ["rprop"] = () => new PlainRprop(0.01, 0.5, 1.2, 1e-6, 50),
        ["rprop:0.02,etaMinus=0.4,etaPlus=1.5,minimumStep=1e-4,maximumStep=0.1"] = () => new PlainRprop(0.02, 0.4, 1.5, 1e-4, 0.1),
        ["lion:0.0003"] = () => new PlainLion(0.0003, 0.9, 0.99),
        ["lion:0.0003,weightDecay=0.1"] = () => new PlainLion(0.0003, 0.9, 0.99, 0.1),
        ["lion:0.0003,weightDecay=0.1,weightDecayForm=coupled"] = () => new PlainLion(0.0003, 0.9, 0.99, 0.1, true),
    };

    public static TheoryData<string, string> Smooth => Table(Cases);

    public static TheoryData<string, string> OfSigns => Table(SignRules);

    [Theory]
    [MemberData(nameof(Smooth))]
    public void Trajectory_BesideThePlainRule_IsTheSame(string optimizer, string objective)
    {
        var worst = Walk(optimizer, Cases[optimizer], objective).Max(pair => Distance(pair.Ours, pair.Plain));

        Assert.True(worst <= 1e-10, FormattableString.Invariant($"{optimizer} on {objective}: {worst:G3} apart"));
    }

    [Theory]
    [MemberData(nameof(OfSigns))]
    public void Trajectory_OfSigns_HasTheSameObjective(string optimizer, string objective)
    {
        var function = PlainObjective.All.Single(item => item.Name == objective);
        var worst = Walk(optimizer, SignRules[optimizer], objective)
            .Max(pair => Math.Abs(function.Value(pair.Ours[0], pair.Ours[1]) - function.Value(pair.Plain[0], pair.Plain[1])));

        Assert.True(worst <= 1e-8, FormattableString.Invariant($"{optimizer} on {objective}: {worst:G3} apart"));
    }

    /// <summary>The entries that are there to be followed are all followed.</summary>
    [Fact]
    public void Cases_Together_NameEveryOptimizerWithAPlainRule()
    {
        var here = Cases.Keys.Concat(SignRules.Keys).Select(text => Spec.Parse(text).Name).Distinct().Order(StringComparer.Ordinal);
        var rules = Catalogue.Of().OfKind("optimizer").Where(entry => HasRuleForOneNumber(entry.Name)).Select(entry => entry.Name);

        Assert.Equal(rules.Order(StringComparer.Ordinal), here);
    }

    private static bool HasRuleForOneNumber(string name)
    {
        var type = Catalogue.Of().Create<Optimizer>(name).GetType().BaseType!;
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optimizer<>);
    }

    private static double Distance(double[] ours, double[] plain) =>
        ours.Zip(plain).Max(pair => Math.Abs(pair.First - pair.Second)) / plain.Max(Math.Abs);

    /// <summary>Weights after each step, ours and the plain rule's, and the averages where there are such.</summary>
    private static IEnumerable<(double[] Ours, double[] Plain)> Walk(string optimizer, Func<PlainOptimizer> make, string objective)
    {
        var function = PlainObjective.All.Single(item => item.Name == objective);
        var (ours, plain) = (Catalogue.Of().Create<Optimizer>(optimizer), make());
        var weights = new Parameter("weights", Tensor.From(function.Start));
        var numbers = function.Start.ToArray();
        for (var step = 0; step < Steps; step++)
        {
            function.Tensors(weights.Value[..1], weights.Value[1..]).Backward();
            ours.Step([weights]);
            var (u, v) = function.Slope(numbers[0], numbers[1]);
            plain.Step(numbers, [u, v]);
            yield return (weights.Value.ToArray<double>(), [.. numbers]);
            if (plain is PlainAsgd asgd)
                yield return (ours.Slot(weights, "average").ToArray<double>(), [.. asgd.Average]);
            if (plain is PlainScheduleFreeAdamW free)
                yield return (ours.Slot(weights, "average").ToArray<double>(), [.. free.Average]);
        }
    }

    private static TheoryData<string, string> Table(Dictionary<string, Func<PlainOptimizer>> cases)
    {
        var table = new TheoryData<string, string>();
        foreach (var optimizer in cases.Keys)
        {
            foreach (var objective in PlainObjective.All)
                table.Add(optimizer, objective.Name);
        }

        return table;
    }
}
