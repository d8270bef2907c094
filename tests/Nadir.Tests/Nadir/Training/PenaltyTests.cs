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
        model.Fit(Inputs, Targets, epochs: 2, batchSize: 2);
        var first = 2 + (0.1 * 6);
        Assert.Equal(first - (0.05 * 2 * (first - 5)), Weight(model), 12);
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
