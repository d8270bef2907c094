using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Nadir.Tensors;

namespace Nadir.Hosting;

/// <summary>Puts models into a server's services.</summary>
public static class NadirServices
{
    /// <summary>Adds the model of a folder as <see cref="IModelPredictor"/>.</summary>
    /// <param name="services">The server's services.</param>
    /// <param name="folder">The folder of a model or of a run.</param>
    /// <param name="configure">Sets further options.</param>
    /// <exception cref="ArgumentException">The folder is not named, an option is outside its range, or there is such a model already.</exception>
    public static IServiceCollection AddNadirModel(this IServiceCollection services, string folder, Action<NadirModelOptions>? configure = null)
    {
        Add(services, "", folder, configure);
        return services.AddSingleton<IModelPredictor>(provider => provider.GetRequiredKeyedService<ModelPredictor>(""));
    }

    /// <summary>Adds one of several models: ask for it by <c>[FromKeyedServices(name)] IModelPredictor</c>.</summary>
    /// <param name="services">The server's services.</param>
    /// <param name="name">What it is asked for by; not empty.</param>
    /// <param name="folder">The folder of a model or of a run.</param>
    /// <param name="configure">Sets further options.</param>
    /// <exception cref="ArgumentException">A name or folder is missing, an option is outside its range, or there is such a model already.</exception>
    public static IServiceCollection AddNadirModel(this IServiceCollection services, string name, string folder, Action<NadirModelOptions>? configure = null)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw Error.Argument($"One of several models needs a name. Pass it first: AddNadirModel(\"digits\", \"runs/1-digits\").", nameof(name));
        Add(services, name, folder, configure);
        return services.AddKeyedSingleton<IModelPredictor>(name, (provider, _) => provider.GetRequiredKeyedService<ModelPredictor>(name));
    }

    /// <summary>Adds a check that the model can be read and computes.</summary>
    /// <param name="checks">What <c>services.AddHealthChecks()</c> returned.</param>
    /// <param name="name">The model's name; empty for the only one.</param>
    /// <param name="tags">Tags of the check, such as <c>ready</c>.</param>
    public static IHealthChecksBuilder AddNadirModel(this IHealthChecksBuilder checks, string name = "", params IEnumerable<string> tags) =>
        Require.Present(checks).Add(new(
            name.Length == 0 ? "nadir" : $"nadir.{name}",
            provider => new ModelHealthCheck(provider.GetKeyedService<ModelPredictor>(name)
                ?? throw Error.State($"There is no model '{name}' to check. Call services.AddNadirModel first.")),
            failureStatus: null,
            tags));

    private static void Add(IServiceCollection services, string name, string folder, Action<NadirModelOptions>? configure)
    {
        var options = new NadirModelOptions { Folder = folder };
        configure?.Invoke(options);
        options.Check();
        if (Require.Present(services).Any(service => service.ServiceType == typeof(ModelPredictor) && Equals(service.ServiceKey, name)))
            throw Error.Argument($"There is a model {(name.Length == 0 ? "without a name" : $"'{name}'")} already. Give each its own name: AddNadirModel(\"digits\", folder).", nameof(name));
        services.AddKeyedSingleton(name, (_, _) => new ModelPredictor(name, options));
        services.AddSingleton<IHostedService>(provider => new ModelLoader(provider.GetRequiredKeyedService<ModelPredictor>(name), options));
    }
}
