namespace Nadir.Tests.Saving;

/// <summary>A model folder whose every part tells its version, so that a mix shows.</summary>
internal static class SampleModel
{
    private const int Values = 20_000;

    /// <summary>Even versions have a further file, odd ones remove it.</summary>
    public static void Save(string folder, int version, IFileSystem? files = null) => DurableFolder.Save(
        folder,
        save =>
        {
            save.Write("model.safetensors", stream =>
                Safetensors.Write(stream, [NamedArray.Of<double>("weight", new Shape(Values), Filled(version))]));
            save.WriteText("config.json", $$"""{"format": "sample/1", "version": {{version}}}""");
            if (version % 2 == 0)
                save.WriteText("optimizer.json", $"{version}");
            else
                save.Remove("optimizer.json");
        },
        files ?? new FaultyFileSystem(folder));

    /// <summary>The version of a folder that is whole; an assertion fails where it is not.</summary>
    public static int Load(string path)
    {
        var folder = DurableFolder.Open(path, new FaultyFileSystem(path));
        using var config = folder.Read("config.json");
        var version = JsonFile.Read(config, "config.json")["version"].Int32();
        using var weights = folder.Read("model.safetensors");
        var array = Assert.Single(Safetensors.Read(weights, "model.safetensors").Arrays);
        Assert.Equal(Filled(version), array.Values<double>().ToArray());
        Assert.Equal(version % 2 == 0, folder.Has("optimizer.json"));
        if (version % 2 == 0)
        {
            using var optimizer = new StreamReader(folder.Read("optimizer.json"));
            Assert.Equal($"{version}", optimizer.ReadToEnd());
        }

        return version;
    }

    private static double[] Filled(int version)
    {
        var values = new double[Values];
        Array.Fill(values, version);
        return values;
    }
}
