[assembly: Nadir.NadirCatalogue]
