namespace Nadir.Tests.Training;

/// <summary>One weight 2, inputs 1, targets 5, rate 0.1: every number below is worked out by hand.</summary>
public class PenaltyTests
{
    [Fact]
    public void Fit_WeightRegularizer_AddsValueAndSlope()
    {
        var (model, loss) = Fitted(new Dense(1, useBias: false, weightInitializer: Initializers.Constant(2))
        {
            WeightRegularizer = Regularizers.L2(0.5),
        });
        Assert.Equal(9 + (0.5 * 4), loss, 12);
        Assert.Equal(2 - (0.1 * (-6 + 2)), Weight(model), 12);
    }

    [Fact]
    public void Fit_ActivityRegularizer_IsAveragedOverTheBatch()
    {
        var (model, loss) = Fitted(new Dense(1, useBias: false, weightInitializer: Initializers.Constant(2))
        {
            ActivityRegularizer = Regularizers.L2(0.5),
        });
        Assert.Equal(9 + (0.5 * 8 / 2), loss, 12);
        Assert.Equal(2 - (0.1 * (-6 + 2)), Weight(model), 12);
    }

    [Fact]
    public void Fit_ProximalRegularizer_ShrinksAfterTheStep()
    {
        var (model, loss) = Fitted(new Dense(1, useBias: false, weightInitializer: Initializers.Constant(2))
        {
            WeightRegularizer = Regularizers.L2(0.5, proximal: true),
        });
        Assert.Equal(9 + (0.5 * 4), loss, 12);
        Assert.Equal((2 + 0.6) / (1 + (2 * 0.5 * 0.1)), Weight(model), 12);
    }

    [Fact]
    public void Fit_WeightConstraint_HoldsAfterTheStep()
    {
        var (model, _) = Fitted(new Dense(1, useBias: false, weightInitializer: Initializers.Constant(-9))
        {
            WeightConstraint = Constraints.NonNegative(),
        });
        Assert.Equal(0, Weight(model));
    }

    [Fact]
    public void Evaluate_WithPenalties_IsTheLossAndThePenaltyOnce()
    {
        var (model, _) = Fitted(new Dense(1, useBias: false, weightInitializer: Initializers.Constant(2))
        {
            WeightRegularizer = Regularizers.L2(0.5),
        });
        var weight = Weight(model);
        var wanted = Math.Pow(5 - weight, 2) + (0.5 * weight * weight);
        Assert.Equal(wanted, model.Evaluate(Inputs, Targets, batchSize: 1).Numbers[0].Value, 12);
        Assert.Equal(0.5 * weight * weight, model.Penalty().ToDouble(), 12);
    }

    /// <summary>The sum of two squared errors of 3, and the mean penalty: 0.5·2² on the weight, 0.25·2² on each output.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Loss_SumOverSamples_HasThePenaltiesOnceWhateverTheBatches(int batchSize)
    {
        var model = new Sequential(new Dense(1, useBias: false, weightInitializer: Initializers.Constant(2))
        {
            WeightRegularizer = Regularizers.L2(0.5),
            ActivityRegularizer = Regularizers.L2(0.25),
        })
        { ElementType = ElementType.Float64 };
        model.Compile(new Sgd(1e-15), Losses.MeanSquaredError(reduction: Reduction.Sum));
        var history = model.Fit(Inputs, Targets, epochs: 1, batchSize: batchSize);
        Assert.Equal(18 + 2 + 1, history.Last("loss"), 9);
        Assert.Equal(18 + 2 + 1, model.Evaluate(Inputs, Targets, batchSize).Loss, 9);
    }

    [Fact]
    public void Evaluate_PenaltyOnAPoolBehindARectifier_IsOnWhatComesOut()
    {
        var model = new Sequential(new ActivationLayer(Activations.Relu()), new MaxPool2D(2) { ActivityRegularizer = Regularizers.L1(1) });
        model.Compile(new Sgd(), Losses.MeanSquaredError());
        var loss = model.Evaluate(Tensor.Full(new Shape(3, 1, 2, 2), -4), Tensor.Zeros(new Shape(3, 1, 1, 1), ElementType.Float32)).Loss;
        Assert.Equal(0, loss);
    }

    /// <summary>From −9 the weight comes to −1, and from there to 1: what lies between has another length.</summary>
    [Theory]
    [InlineData("sgd:0.1,lookaheadSteps=1,lookaheadShare=0.8")]
    [InlineData("sgd:0.1,emaMomentum=0.3,emaOverwriteSteps=2")]
    public void Fit_ConstraintWithAverages_HoldsAfterThem(string optimizer)
    {
        var layer = new Dense(1, useBias: false, weightInitializer: Initializers.Constant(-9)) { WeightConstraint = Constraints.UnitNorm() };
        var model = Compiled(layer, Catalogue.Of().Create<Optimizer>(optimizer));
        model.Fit(Inputs, Targets, epochs: 2, batchSize: 2);
        Assert.Equal(1, Math.Abs(Weight(model)), 6);
    }

    [Fact]
    public void Build_PenaltyOrConstraintThatDoesNotFit_IsRefused()
    {
        Assert.Throws<ShapeException>(() => new Sequential(new Conv2D(2, 3) { WeightRegularizer = Regularizers.Orthogonal() }).Build(new Shape(1, 8, 8)));
        Assert.ThrowsAny<ArgumentException>(() => new Sequential(new Dense(2) { WeightConstraint = Constraints.MaxNorm(axis: 3) }).Build(new Shape(4)));
        var proximal = Assert.Throws<ArgumentException>(() => new Dense(2) { ActivityRegularizer = Regularizers.L1(proximal: true) });
        Assert.Contains("activityRegularizer", proximal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_Ended_HasCountedItsEpochs()
    {
        var optimizer = new Sgd(0.1) { Schedule = Schedules.ExponentialDecay(1, 0.5), ScheduleUnit = ScheduleUnit.Epoch };
        Compiled(new Dense(1), optimizer).Fit(Inputs, Targets, epochs: 3);
        Assert.Equal(3, optimizer.Epochs);
        Assert.Equal(0.1 / 8, optimizer.CurrentLearningRate, 12);
    }

    [Fact]
    public void Explain_WithTheModelsPenalties_AddsUpToWhatEvaluateSays()
    {
        var (model, _) = Fitted(new Dense(1, useBias: false, weightInitializer: Initializers.Constant(2))
        {
            WeightRegularizer = Regularizers.L1(0.25),
        });
        var explanation = model.Loss!.Explain(Targets, model.Predict(Inputs), penalties: model.Penalties());
        Assert.Equal(model.Evaluate(Inputs, Targets).Numbers[0].Value, explanation.StructuralRisk, 12);
        Assert.Equal(0.25 * Weight(model), explanation.StructuralRisk - explanation.EmpiricalRisk, 12);
        Assert.Contains("0.dense.weight", explanation.ToString());
    }

    [Fact]
    public void Fit_ScheduleOfEpochs_ChangesTheRateBetweenThem()
    {
        var optimizer = new Sgd(0.1) { Schedule = Schedules.ExponentialDecay(1, 0.5), ScheduleUnit = ScheduleUnit.Epoch };
        var model = Compiled(new Dense(1, useBias: false, weightInitializer: Initializers.Constant(2)), optimizer);
        model.Fit(Inputs, Targets, epochs: 2, batchSize: 1);
        var weight = 2.0;
        foreach (var rate in new[] { 0.1, 0.1, 0.05, 0.05 })
            weight -= rate * 2 * (weight - 5);
        Assert.Equal(weight, Weight(model), 12);
    }

    [Fact]
    public void Options_OfLayersAndOptimizers_AreSavedAndReadBack()
    {
        var catalogue = Catalogue.Of();
        var layer = catalogue.Create<Layer>("dense:units=2,weightRegularizer=(l2:factor=0.3),biasConstraint=nonNegative");
        Assert.Equal("l2", ((Dense)layer).WeightRegularizer!.EntryName, ignoreCase: true);
        Assert.Equal(catalogue.SpecOf(layer).ToString(), catalogue.SpecOf(catalogue.Create<Layer>(catalogue.SpecOf(layer).ToString())).ToString());
        var optimizer = catalogue.Create<Optimizer>("sgd:schedule=(exponentialDecay:decaySteps=3),scheduleUnit=epoch");
        Assert.Equal(ScheduleUnit.Epoch, optimizer.ScheduleUnit);
        Assert.Contains("scheduleUnit=epoch", catalogue.SpecOf(optimizer).ToString());
        Assert.DoesNotContain("scheduleUnit", catalogue.SpecOf(new Sgd()).ToString());
    }

    private static Tensor Inputs => Tensor.From([1.0, 1]).Reshape(2, 1);

    private static Tensor Targets => Tensor.From([5.0, 5]).Reshape(2, 1);

    private static Sequential Compiled(Layer layer, Optimizer optimizer)
    {
        var model = new Sequential(layer) { ElementType = ElementType.Float64 };
        model.Compile(optimizer, Losses.MeanSquaredError());
        return model;
    }

    private static (Sequential Model, double Loss) Fitted(Layer layer)
    {
        var model = Compiled(layer, new Sgd(0.1));
        var history = model.Fit(Inputs, Targets, epochs: 1, batchSize: 2);
        return (model, history.Last("loss"));
    }

    private static double Weight(Sequential model) => model.Parameters[0].Value.ToDouble();
}
