return Nadir.Cli.NadirCommand.Run(args);
