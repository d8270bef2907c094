using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Nadir.Hosting;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Hosting;

public sealed class ModelPredictorTests : IDisposable
{
    private readonly ServedModel served = new();

    public void Dispose() => served.Dispose();

    [Fact]
    public async Task Predict_FromManyThreads_EqualsOneAfterTheOther()
    {
        using var services = Services(services => services.AddNadirModel(served.Folder, options => options.MaxConcurrency = 3));
        var predictor = services.GetRequiredService<IModelPredictor>();

        var outputs = await Task.WhenAll(Enumerable.Range(0, 400).Select(number => Task.Run(() => predictor.PredictAsync(ServedModel.Sample(number)))));

        for (var number = 0; number < outputs.Length; number++)
            Assert.Equal(served.Expected(number), outputs[number]);
    }

    [Fact]
    public async Task Predict_Batch_GivesARowASample()
    {
        using var services = Services(services => services.AddNadirModel(served.Folder));
        var predictor = services.GetRequiredService<IModelPredictor>();
        var inputs = Tensor.From([.. ServedModel.Sample(1), .. ServedModel.Sample(2)], new Shape(2, 4));

        var outputs = await predictor.PredictAsync(inputs);

        Assert.Equal(served.Model.Predict(inputs).ToArray<float>(), outputs.ToArray<float>());
        Assert.Equal((new Shape(4), new Shape(3), ""), (predictor.InputShape, predictor.OutputShape, predictor.Name));
        Assert.Null(predictor.ClassNames);
    }

    [Fact]
    public async Task Predict_WhereAllPlacesAreTaken_WaitsAndCanBeCancelled()
    {
        using var services = Services(services => services.AddNadirModel(served.Folder, options => options.MaxConcurrency = 1));
        var predictor = services.GetRequiredService<IModelPredictor>();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => predictor.PredictAsync(ServedModel.Sample(0), cancelled.Token));
        Assert.Equal(served.Expected(0), await predictor.PredictAsync(ServedModel.Sample(0)));
    }

    [Fact]
    public async Task Predict_AfterFailures_KeepsItsPlaces()
    {
        using var services = Services(services => services.AddNadirModel(served.Folder, options => options.MaxConcurrency = 1));
        var predictor = services.GetRequiredService<IModelPredictor>();
        var broken = Tensor.From(new[] { 1f, float.NaN, 0, 0 }, new Shape(1, 4));

        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<ShapeException>(() => predictor.PredictAsync(new float[3]));
            await predictor.PredictAsync(broken);
        }

        Assert.Equal(served.Expected(7), await predictor.PredictAsync(ServedModel.Sample(7)));
    }

    [Fact]
    public async Task Models_WithNames_AnswerEachForItself()
    {
        using var other = new ServedModel();
        other.Model.Parameters[0].Assign(Tensor.Zeros(other.Model.Parameters[0].Value.Shape));
        other.Model.Save(other.Folder);
        using var services = Services(services => services.AddNadirModel("a", served.Folder).AddNadirModel("b", other.Folder));

        Assert.Equal(served.Expected(1), await services.GetRequiredKeyedService<IModelPredictor>("a").PredictAsync(ServedModel.Sample(1)));
        Assert.Equal(other.Expected(1), await services.GetRequiredKeyedService<IModelPredictor>("b").PredictAsync(ServedModel.Sample(1)));
        Assert.NotEqual(served.Expected(1), other.Expected(1));
    }

    [Fact]
    public void Run_GivesItsBestModelAndClassNames()
    {
        using var scratch = new ScratchFolder();
        var run = RunFolder.Create(
            Path.Combine(scratch.Path, "run"),
            new RunRecord { Name = "", Command = "", Data = "", DataSha256 = "", ClassNames = ["a", "b", "c"], Options = [], Versions = [], Started = TimeProvider.System.GetUtcNow() });
        served.Model.Save(run.BestPath);

        using var services = Services(services => services.AddNadirModel(run.Path));

        Assert.Equal(["a", "b", "c"], services.GetRequiredService<IModelPredictor>().ClassNames!);
    }

    [Fact]
    public async Task Model_WhosePreparationMakesMoreColumns_TakesRawSamples()
    {
        var model = new Sequential(new Dense(2)) { Preparation = new PolynomialFeatures().Fit(Tensor.From([1.0, 2], new Shape(1, 2))) };
        model.Build(new Shape(6), seed: 1);
        using var scratch = new ScratchFolder();
        model.Save(scratch["model"]);
        using var services = Services(services =>
        {
            services.AddNadirModel(scratch["model"]);
            services.AddHealthChecks().AddNadirModel();
        });
        var predictor = services.GetRequiredService<IModelPredictor>();

        Assert.Equal(new Shape(2), predictor.InputShape);
        Assert.Equal(model.Predict(Tensor.From([0.5f, -3], new Shape(1, 2))).ToArray<float>(), await predictor.PredictAsync([0.5f, -3]));
        await Assert.ThrowsAsync<ShapeException>(() => predictor.PredictAsync(new float[6]));
        var report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.Equal("takes [2], gives [2]", report.Entries["nadir"].Description);
    }

    [Fact]
    public async Task Model_OfColumnsWithWords_TakesTables()
    {
        var rows = new Table(new TextColumn("city", ["Oslo", "Rom", "Rom"]), new NumberColumn("age", [31, 20, 44]));
        var preparation = new ColumnTransformer([new ForColumns(new OneHotEncoder(), ["city"]), new ForColumns(new StandardScaler(), ["age"])]);
        var model = new Sequential(new Dense(2)) { Preparation = preparation.Fit(rows) };
        model.Build(new Shape(3), seed: 1);
        using var scratch = new ScratchFolder();
        model.Save(scratch["model"]);
        using var services = Services(services =>
        {
            services.AddNadirModel(scratch["model"], options => options.MaxBatchSize = 3);
            services.AddHealthChecks().AddNadirModel();
        });
        var predictor = services.GetRequiredService<IModelPredictor>();

        Assert.Equal(["city", "age"], predictor.InputNames!);
        Assert.Equal(model.Predict(rows).ToArray<float>(), (await predictor.PredictAsync(rows)).ToArray<float>());
        var wrong = await Assert.ThrowsAsync<DataException>(() => predictor.PredictAsync(new Table(new TextColumn("city", ["Paris"]), new NumberColumn("age", [1]))));
        Assert.Contains("Paris", wrong.Message);
        Assert.Contains("Pass a Table", (await Assert.ThrowsAsync<ShapeException>(() => predictor.PredictAsync(new float[2]))).Message);
        Assert.Contains("at most 3", (await Assert.ThrowsAsync<ShapeException>(() => predictor.PredictAsync(Table.Of(Tensor.Zeros(new Shape(4, 2)))))).Message);
        Assert.Equal(HealthStatus.Healthy, (await services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Status);
    }

    [Fact]
    public async Task Health_OfAPreparationThatDoesNotFit_IsBad()
    {
        var model = new Sequential(new Dense(2)) { Preparation = new StandardScaler().Fit(Tensor.Ones(new Shape(2, 3))) };
        model.Build(new Shape(4));
        using var scratch = new ScratchFolder();
        model.Save(scratch["model"]);
        using var services = Services(services =>
        {
            services.AddNadirModel(scratch["model"], options => options.LoadAtStart = false);
            services.AddHealthChecks().AddNadirModel();
        });

        var report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal(HealthStatus.Unhealthy, report.Status);
        Assert.Contains("makes 3 columns, and the model takes samples of [4]", report.Entries["nadir"].Description);
    }

    [Fact]
    public async Task Run_WhoseScalerIsInItsRecord_TakesRawSamples()
    {
        using var scratch = new ScratchFolder();
        var run = Cli.EarlierRun.CopyTo(scratch["run"]);
        var raw = CsvFile.Read(Cli.EarlierRun.Data).Samples.Inputs;
        using var services = Services(services => services.AddNadirModel(run));

        var output = (await services.GetRequiredService<IModelPredictor>().PredictAsync(raw[..1])).ToArray<double>();

        var expected = double.Parse(File.ReadLines(Cli.EarlierRun.Predictions).ElementAt(1).Split(',')[2], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected, 1 / (1 + Math.Exp(output[1] - output[0])), 1e-5);
    }

    [Fact]
    public async Task Start_ReadsTheModelUnlessToldNotTo()
    {
        var missing = Path.Combine(served.Folder, "nowhere");
        using var early = Services(services => services.AddNadirModel(missing));
        using var late = Services(services => services.AddNadirModel(missing, options => options.LoadAtStart = false));

        await Assert.ThrowsAsync<DataException>(() => Start(early));
        await Start(late);
        await Assert.ThrowsAsync<DataException>(() => late.GetRequiredService<IModelPredictor>().PredictAsync(new float[4]));

        served.Model.Save(missing);
        Assert.Equal(3, (await late.GetRequiredService<IModelPredictor>().PredictAsync(new float[4])).Length);
    }

    [Fact]
    public async Task Health_IsThatOfTheModel()
    {
        var missing = Path.Combine(served.Folder, "nowhere");
        using var services = Services(services =>
        {
            services.AddNadirModel("sound", served.Folder).AddNadirModel("gone", missing, options => options.LoadAtStart = false);
            services.AddHealthChecks().AddNadirModel("sound", "ready").AddNadirModel("gone");
        });

        var report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.Equal(HealthStatus.Healthy, report.Entries["nadir.sound"].Status);
        Assert.Equal(["ready"], report.Entries["nadir.sound"].Tags);
        Assert.Equal("takes [4], gives [3]", report.Entries["nadir.sound"].Description);
        Assert.Equal(HealthStatus.Unhealthy, report.Entries["nadir.gone"].Status);
        Assert.Contains(missing, report.Entries["nadir.gone"].Description);
    }

    [Fact]
    public async Task Telemetry_CountsPredictionsErrorsAndTimes()
    {
        var seen = new ConcurrentDictionary<string, double>();
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => Listen(instrument, listener) };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument.Name, value, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument.Name + ".count", 1, tags));
        meters.Start();
        var spans = new ConcurrentBag<string>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "nadir",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => spans.Add($"{activity.OperationName} {activity.GetTagItem("nadir.model")} {activity.Status}"),
        };
        ActivitySource.AddActivityListener(activities);
        using var services = Services(services => services.AddNadirModel("watched", served.Folder));
        var predictor = services.GetRequiredKeyedService<IModelPredictor>("watched");

        await predictor.PredictAsync(Tensor.Zeros(new Shape(5, 4)));
        await Assert.ThrowsAsync<ShapeException>(() => predictor.PredictAsync(Tensor.Zeros(new Shape(5, 3))));

        Assert.Equal((5, 1, 1), (seen["nadir.predictions"], seen["nadir.prediction.errors"], seen["nadir.prediction.duration.count"]));
        Assert.Contains("nadir.predict watched Unset", spans);
        Assert.Contains(spans, span => span.EndsWith("Error", StringComparison.Ordinal));

        static void Listen(Instrument instrument, MeterListener listener)
        {
            if (instrument.Meter.Name == "nadir")
                listener.EnableMeasurementEvents(instrument);
        }

        void Add(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            // Other tests predict at the same time.
            if (tags is [{ Value: "watched" }])
                seen.AddOrUpdate(name, value, (_, sum) => sum + value);
        }
    }

    public static TheoryData<string, Action<IServiceCollection, string>> BadCalls => new()
    {
        { "folder is not named", (services, _) => services.AddNadirModel(" ") },
        { "MaxConcurrency must be", (services, folder) => services.AddNadirModel(folder, options => options.MaxConcurrency = 0) },
        { "MaxBatchSize must be", (services, folder) => services.AddNadirModel(folder, options => options.MaxBatchSize = -1) },
        { "needs a name", (services, folder) => services.AddNadirModel("", folder) },
        { "already", (services, folder) => services.AddNadirModel(folder).AddNadirModel(folder) },
        { "'a' already", (services, folder) => services.AddNadirModel("a", folder).AddNadirModel("a", folder) },
        { "services", (_, folder) => NadirServices.AddNadirModel(null!, folder) },
    };

    [Theory]
    [MemberData(nameof(BadCalls))]
    public void Add_Bad_SaysWhatToDo(string expected, Action<IServiceCollection, string> call)
    {
        var refused = Assert.ThrowsAny<ArgumentException>(() => call(new ServiceCollection(), served.Folder));

        Assert.Contains(expected, refused.Message);
    }

    [Theory]
    [InlineData(2, 3, "[N, 4]")]
    [InlineData(2000, 4, "at most 1024")]
    public async Task Predict_Bad_SaysWhatIsTaken(int rows, int columns, string expected)
    {
        using var services = Services(services => services.AddNadirModel(served.Folder));

        var refused = await Assert.ThrowsAsync<ShapeException>(
            () => services.GetRequiredService<IModelPredictor>().PredictAsync(Tensor.Zeros(new Shape(rows, columns))));

        Assert.Contains(expected, refused.Message);
    }

    [Fact]
    public async Task Health_OfNoModel_SaysToAddIt()
    {
        using var services = Services(services => services.AddHealthChecks().AddNadirModel("ghost"));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => services.GetRequiredService<HealthCheckService>().CheckHealthAsync());

        Assert.Contains("AddNadirModel", refused.Message);
    }

    private static ServiceProvider Services(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        add(services);
        return services.BuildServiceProvider();
    }

    private static async Task Start(ServiceProvider services)
    {
        foreach (var hosted in services.GetServices<IHostedService>().Where(service => service.GetType().Assembly == typeof(IModelPredictor).Assembly))
            await hosted.StartAsync(default);
    }
}
