#:sdk Microsoft.NET.Sdk.Web
#:project ../src/Nadir.Hosting/Nadir.Hosting.csproj
using Microsoft.AspNetCore.Diagnostics;
using Nadir;
using Nadir.Hosting;

// dotnet run samples/22-serve.cs [folder of a model or run] [address], then:
// curl -X POST http://127.0.0.1:5080/predict -H "Content-Type: application/json" -d '[[0.5, 0.2], [1.5, -0.4]]'
var folder = args.Length > 0 ? args[0] : "moons-model";
if (!Directory.Exists(folder))
{
    var moons = Datasets.Moons();
    var model = new Sequential(new Dense(16, Activations.Tanh()), new Dense(2, Activations.Softmax()));
    model.Compile(new Adam(0.01), Losses.SparseCategoricalCrossEntropy(), Metrics.Accuracy());
    model.Fit(moons.Train, new FitOptions { Epochs = 60, Seed = 1 });
    model.Save(folder);
}

var builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseUrls(args.Length > 1 ? args[1] : "http://127.0.0.1:5080");
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddNadirModel(folder);
builder.Services.AddHealthChecks().AddNadirModel();

var app = builder.Build();
app.UseExceptionHandler(errors => errors.Run(context =>
{
    var failure = context.Features.Get<IExceptionHandlerFeature>()!.Error;
    context.Response.StatusCode = failure is ArgumentException or BadHttpRequestException ? 400 : 500;
    return context.Response.WriteAsJsonAsync(new { error = failure.Message });
}));
app.MapHealthChecks("/health");
app.MapPost("/predict", Predict);
app.Start();
Console.WriteLine($"serving {folder} at {app.Urls.First()}");
app.WaitForShutdown();

static Task<float[][]> Predict(float[][] samples, IModelPredictor predictor, CancellationToken cancellation) =>
    Task.WhenAll(samples.Select(sample => predictor.PredictAsync(sample, cancellation)));
