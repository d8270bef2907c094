namespace Nadir.Tests.Models;

public sealed class PredictTests
{
    [Fact]
    public async Task Predict_UnbuiltModel_FromManyThreadsAtOnce_GivesOneAnswer()
    {
        for (var round = 0; round < 3; round++)
        {
            var model = new Sequential(new Conv2D(4, 3, Activations.Tanh(), padding: Padding.Same), new MaxPool2D(2), new Flatten(), new SlowToBuild(), new Dense(3, Activations.Softmax()));
            var x = Tensor.Uniform(new Shape(16, 1, 6, 6), new Philox(1, "x"));
            using var gate = new Barrier(4);
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    gate.SignalAndWait();
                    return model.Predict(x, batchSize: 3).ToArray<float>();
                },
                TaskCreationOptions.LongRunning)));

            Assert.All(answers, answer => Assert.Equal(answers[0], answer));
        }
    }

    [Fact]
    public async Task Evaluate_WhileAnotherModelTrains_IsAsAlone()
    {
        var data = Datasets.Moons(200, seed: 3).Train;
        Sequential Moons()
        {
            var model = new Sequential(new Dense(16, Activations.Tanh()), new Dropout(0.2), new Dense(2));
            model.Compile(new Adam(0.01), Losses.SparseCategoricalCrossEntropy(fromLogits: true), Metrics.Accuracy());
            model.Build(new Shape(2));
            return model;
        }

        var judged = Moons();
        var alone = judged.Evaluate(data, 32).Loss;
        var (first, second, reference) = (Moons(), Moons(), Moons());
        reference.Fit(data, new FitOptions { Epochs = 5 });
        var training = new[] { first, second }.Select(model => Task.Run(() => model.Fit(data, new FitOptions { Epochs = 5 }))).ToArray();
        for (var i = 0; i < 20; i++)
            Assert.Equal(alone, judged.Evaluate(data, 32).Loss);
        await Task.WhenAll(training);

        Assert.Equal(reference.WeightsSha256, first.WeightsSha256);
        Assert.Equal(reference.WeightsSha256, second.WeightsSha256);
    }

    [Fact]
    public void Predict_NoRows_GivesNoRows()
    {
        var model = new Sequential(new Dense(3));
        model.Compile(new Sgd(), Losses.MeanSquaredError());

        Assert.Equal(new Shape(0, 3), model.Predict(Tensor.Zeros(new Shape(0, 2))).Shape);
        Assert.Throws<ArgumentNullException>(() => model.Predict((Tensor)null!));
        Assert.Throws<ArgumentNullException>(() => model.Evaluate(null!));
        Assert.Throws<ArgumentNullException>(() => model.Forward(null!));
        Assert.Throws<ShapeException>(() => model.Predict(Tensor.Zeros(new Shape(2, 5))));
        Assert.Throws<ShapeException>(() => model.Forward(Tensor.Scalar(1)));
    }

    [Fact]
    public void Samples_Nothing_IsRefusedByName()
    {
        Assert.Throws<ArgumentNullException>(() => new Samples(null!, Tensor.Zeros(new Shape(2))));
        Assert.Throws<ArgumentNullException>(() => new Samples(Tensor.Zeros(new Shape(2)), null!));
        Assert.ThrowsAny<ArgumentException>(() => new Samples(Tensor.Zeros(new Shape(2)), Tensor.Zeros(new Shape(2))).Take(-1));
    }

    private sealed class SlowToBuild : Layer
    {
        public override Tensor Forward(Tensor x, in ForwardPass pass) => x;

        protected override Shape Build(Shape input)
        {
            Thread.Sleep(50);
            return input;
        }
    }
}
